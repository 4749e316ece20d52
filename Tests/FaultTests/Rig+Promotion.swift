import Glibc
import Support

extension Rig {
  /// Brings a standby up, gives some waits for it up, loses the primary, and promotes the standby.
  func promote(_ dice: inout Dice) throws {
    let primary = server
    let standby = try makeServer("standby\(dice.below(1_000_000))")
    let line = try Proxy(to: .port(primary.port))
    defer { line.close() }
    try standby.follow(primary, at: line.port)
    usleep(1_000_000)
    line.passage = .stall
    for _ in 0..<15 {
      primary.tell(
        "select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'SyncRep'")
      usleep(70_000)
    }
    // What the line still held is gone with the primary.
    line.passage = .refuse
    primary.killAll()
    try standby.promote()
    server = standby
    usleep(500_000)
  }
}

import Glibc
import Support
import Synchronization

extension Rig {
  /// Where the calls of the state are kept, once there is such a folder.
  func records(_ state: String) -> String? {
    let spool = "\(terminal.state)/desk110/spool"
    return Files.names(in: spool).map { "\(spool)/\($0)/\(state)" }.first {
      unsafe access($0, F_OK) == 0
    }
  }

  /// Fills the disk of the spool, and what it had set aside too, while the server is away.
  func fillSpool(_ pause: UInt32) {
    spoolDisk.fill()
    proxy.passage = .refuse
    usleep(pause)
    spoolDisk.fillMore()
    usleep(pause)
    proxy.passage = .pass
    usleep(pause)
    spoolDisk.free()
  }

  func fillData(_ pause: UInt32) throws {
    dataDisk.fill()
    usleep(2 * pause)
    dataDisk.free()
    if server.postmaster == nil { try server.start() }
  }

  /// Tears a call that waits, the server being away; answers whether there was one in a moment.
  func tear(_ dice: inout Dice) -> Bool {
    proxy.passage = .refuse
    defer { proxy.passage = .pass }
    for _ in 0..<60 {
      if let folder = records("waiting") {
        let names = Files.names(in: folder).filter { !$0.hasPrefix(".") }.sorted()
        if !names.isEmpty,
          let torn = TornRecord(dice.pick(names), in: folder, keeping: spoolDisk.path)
        {
          state.withLock { $0.torn.append(torn) }
          return true
        }
      }
      usleep(50_000)
    }
    return false
  }
}

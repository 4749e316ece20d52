import ArgumentParser
import Domain
import Spool

/// `desk spool list`: the kept calls, without what is in them.
struct SpoolList: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("列出留存的来电，不含内容", "list kept calls, not what is in them"))
  }

  @Flag(help: ArgumentHelp(say("被拒绝的", "those refused")))
  var refused = false

  @Flag(help: ArgumentHelp(say("已发送、仍保留的", "those sent and kept for a while")))
  var sent = false

  @Option(help: ArgumentHelp(say("最多列出多少", "how many at most")))
  var limit = 1000

  mutating func validate() throws { try Limits.check(limit) }

  mutating func run(at seat: Seat) throws {
    let room = try SpoolRoom(seat)
    let state: SpoolState = refused ? .refused : sent ? .sent : .waiting
    var listing = Listing([
      .text("id", "id"), .text("state", say("状态", "state")).minor,
      .name("person", say("人员", "person")), .text("since", say("自", "since")),
      .name("reason", say("原因", "reason"), least: 10),
      .name("elsewhere", say("属于其他数据库", "for another database"), least: 10),
    ])
    var elsewhere: Set<String> = []
    do throws(SpoolError) {
      for folder in try room.folders() {
        let isHere = folder.database == room.database
        for name in try folder.names(state).prefix(limit - listing.rows.count) {
          listing.append(row(name, state, folder, seat) + [isHere ? .null : .text(folder.database)])
          if !isHere { elsewhere.insert(folder.database) }
        }
      }
    } catch {
      throw Complaint(error)
    }
    try seat.show(listing)
    for database in elsewhere.sorted() where state == .waiting { Self.tell(database, seat) }
  }

  private func row(
    _ name: String, _ state: SpoolState, _ folder: SpoolFolder, _ seat: Seat
  ) -> [Listing.Cell] {
    let since = folder.time(name, state).map { Instant(microseconds: $0 * 1_000_000).shortText }
    return [
      .text(String(name.prefix(36))), .text(state.rawValue),
      .optional(folder.person(name, state)) { .text($0) }, .optional(since) { .text($0) },
      .optional(state == .refused ? folder.reason(name) : nil) { code in
        seat.format == .json ? .text(code) : .text(KeptReason(code).words)
      },
    ]
  }

  private static func tell(_ database: String, _ seat: Seat) {
    seat.console.complain(
      say(
        "“\(database)”如为同一数据库的另一名称：desk spool send --kept-for '\(database)'",
        "if '\(database)' is this database by another name: "
          + "desk spool send --kept-for '\(database)'"))
  }
}

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
      .text("id", "id"), .text("state", say("状态", "state")),
      .text("person", say("人员", "person")), .text("since", say("自", "since")),
      .text("reason", say("原因", "reason")),
    ])
    guard room.stands else { return try seat.show(listing) }
    do throws(SpoolError) {
      let folder = try room.folder()
      for name in try folder.names(state).prefix(limit) {
        let since = folder.time(name, state).map { Instant(microseconds: $0 * 1_000_000).shortText }
        listing.append([
          .text(String(name.prefix(36))), .text(state.rawValue),
          .optional(folder.person(name, state)) { .text($0) }, .optional(since) { .text($0) },
          .optional(state == .refused ? folder.reason(name) : nil) { .text($0) },
        ])
      }
    } catch {
      throw Complaint(error)
    }
    try seat.show(listing)
  }
}

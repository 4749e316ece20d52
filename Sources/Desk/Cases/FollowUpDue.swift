import ArgumentParser
import Domain
import Postgres
import Store

/// `desk followup due`: call-backs owed by now.
struct FollowUpDue: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "due", abstract: say("列出待回访的案件", "list call-backs owed"))
  }

  @Option(help: ArgumentHelp(say("截止时间，默认现在", "owed by then; now by default")))
  var by: Instant?

  @Flag(help: ArgumentHelp(say("包括尚未到期的", "those not due yet, too")))
  var all = false

  @Option(help: ArgumentHelp(say("最多列出多少", "how many at most")))
  var limit = 50

  mutating func validate() throws { try Limits.check(limit) }

  mutating func run(at seat: Seat) throws {
    let until = all ? Clock.now.adding(seconds: 366 * 86_400) : by ?? Clock.now
    var listing = Listing([
      .text("case", say("案件", "case")), .text("due_at", say("应回访时间", "due")),
      .name("result", say("劝阻结果", "result"), least: 18), .text("phone", say("电话", "phone")),
      .name("tactic", say("手法", "tactic"), least: 5),
      .text("opened_at", say("立案时间", "opened")).minor,
    ])
    let log = try seat.openLog()
    for row in try Cases(log.session).followUps(dueBy: until, limit: limit) {
      let (number, dueAt, openedAt, tactic, result, phone) = try row.decode(
        String.self, Instant.self, Instant.self, String.self, String?.self, String?.self)
      listing.append([
        .text(number), .instant(dueAt),
        .optional(result.flatMap { DissuasionResult(rawValue: $0) }) { .term($0) },
        .optional(phone) { .text($0) }, .tactic(tactic), .instant(openedAt),
      ])
    }
    try seat.show(listing)
  }
}

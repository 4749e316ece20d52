import ArgumentParser
import Domain
import JSON
import Postgres
import Store

/// `desk followup`: call-backs after a successful dissuasion.
struct FollowUpCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "followup",
      abstract: say("回访：待办与完成", "call-backs: what is owed, what is done"),
      subcommands: [FollowUpDue.self, FollowUpDone.self])
  }
}

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
      .text("result", say("劝阻结果", "result")), .text("phone", say("电话", "phone")),
      .text("tactic", say("手法", "tactic")), .text("opened_at", say("立案时间", "opened")),
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

/// `desk followup done CASE --result R`: a call-back was made.
struct FollowUpDone: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "done", abstract: say("记录回访结果", "record what a call-back found"))
  }

  @Argument(help: ArgumentHelp(say("案件编号", "the number of the case")))
  var number: String

  @Option(help: ArgumentHelp(say("回访结果", "what it found")))
  var result: FollowUpResult

  mutating func run(at seat: Seat) throws {
    let number = try Number(case: number)
    let answer = try Cases(seat.openLog().session).finishFollowUp(number, result)
    let left = answer?["left"]?.asInteger ?? 0
    try seat.answer(
      answer,
      say(
        "案件 \(number.text) 回访：\(result.name)，尚余 \(left) 次",
        "case \(number.text), call-back: \(result.name), \(left) left"))
  }
}

import ArgumentParser
import Domain
import Postgres
import Store

/// `desk case list`: cases, newest first.
struct CaseList: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("列出案件，最新在前", "list cases, newest first"))
  }

  @OptionGroup var span: SpanOptions

  @Option(
    help: ArgumentHelp(say("手法代码，如 T08", "code of a tactic, such as T08")),
    completion: TacticCode.completion)
  var tactic: String?

  @Flag(help: ArgumentHelp(say("只列未结案件", "only open cases")))
  var open = false

  @Flag(help: ArgumentHelp(say("只列已结案件", "only closed cases")))
  var closed = false

  @Flag(help: ArgumentHelp(say("只列有损失的", "only with a loss")))
  var withLoss = false

  @Flag(help: ArgumentHelp(say("只列无损失的", "only without a loss")))
  var withoutLoss = false

  @Option(help: ArgumentHelp(say("最多列出多少", "how many at most")))
  var limit = 50

  mutating func validate() throws { try Limits.check(limit) }

  mutating func run(at seat: Seat) throws {
    let log = try seat.openLog()
    let span = span.instants(at: log)
    var filter = CaseFilter()
    filter.from = span.from
    filter.to = span.to
    filter.tactic = try tactic.map(TacticCode.read)
    filter.isClosed = open == closed ? nil : closed
    filter.hasLoss = withLoss == withoutLoss ? nil : withLoss
    var listing = Listing([
      .text("case", say("案件", "case")), .text("opened_at", say("立案时间", "opened")),
      .name("tactic", say("手法", "tactic"), least: 5), .number("calls", say("来电", "calls")),
      .number("paid", say("已转", "paid")), .number("net_loss", say("净损失", "net loss")),
      .number("prevented", say("避免损失", "prevented")), .name("result", say("劝阻", "result")),
      .text("closed", say("已结", "closed")), .text("unit", say("单位", "unit")).minor,
      .name("opened_by", say("接警员", "by")).minor,
    ])
    for row in try Cases(log.session).list(filter, limit: limit) {
      listing.append(try Self.cells(row))
    }
    try seat.show(listing)
  }

  private static func cells(_ row: Row) throws(PostgresError) -> [Listing.Cell] {
    let (number, openedAt, tactic, unit, by, calls, paid, net, prevented, result, closed) =
      try row.decode(
        String.self, Instant.self, String.self, String.self, String.self, Int.self, Fen.self,
        Fen.self, Fen.self, String?.self, Bool.self)
    return [
      .text(number), .instant(openedAt), .tactic(tactic), .integer(calls), .money(paid),
      .money(net), .money(prevented),
      .optional(result.flatMap { DissuasionResult(rawValue: $0) }) { .term($0) },
      .flag(closed), .text(unit), .text(by),
    ]
  }
}

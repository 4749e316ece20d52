import ArgumentParser
import Domain
import Postgres
import Reading
import Store

/// `desk call list`: calls, newest first.
struct CallList: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("列出来电，最新在前", "list calls, newest first"))
  }

  @OptionGroup var span: SpanOptions

  @Option(help: ArgumentHelp(say("来电类别", "the kind of call")))
  var kind: CallKind?

  @Option(help: ArgumentHelp(say("来源", "the source")))
  var source: CallSource?

  @Option(
    help: ArgumentHelp(say("手法代码，如 T08", "code of a tactic, such as T08")),
    completion: TacticCode.completion)
  var tactic: String?

  @Option(help: ArgumentHelp(say("接警员", "who recorded it")))
  var officer: String?

  @Option(name: .customLong("case"), help: ArgumentHelp(say("案件编号", "the number of its case")))
  var fraudCase: String?

  @Option(help: ArgumentHelp(say("已转金额不少于", "at least this much paid"), valueName: "amount"))
  var min: String?

  @Option(help: ArgumentHelp(say("已转金额不多于", "at most this much paid"), valueName: "amount"))
  var max: String?

  @Flag(help: ArgumentHelp(say("只列有损失的", "only with a loss")))
  var withLoss = false

  @Flag(help: ArgumentHelp(say("只列无损失的", "only without a loss")))
  var withoutLoss = false

  @Option(help: ArgumentHelp(say("最多列出多少", "how many at most")))
  var limit = 50

  mutating func validate() throws { try Limits.check(limit) }

  mutating func run(at seat: Seat) throws {
    var filter = CallFilter()
    filter.kind = kind
    filter.source = source
    filter.tactic = try tactic.map(TacticCode.read)
    filter.officer = officer
    filter.fraudCase = try fraudCase.map { typed throws(Complaint) in try Number(case: typed) }
    filter.min = try min.map { typed throws(Complaint) in try Fen(typed: typed, option: "--min") }
    filter.max = try max.map { typed throws(Complaint) in try Fen(typed: typed, option: "--max") }
    if let min = filter.min, let max = filter.max, min > max {
      throw Complaint(.usage, "--min 大于 --max", "--min is more than --max")
    }
    filter.hasLoss = withLoss == withoutLoss ? nil : withLoss
    let log = try seat.openLog()
    (filter.from, filter.to) = span.instants(at: log)
    var listing = Listing([
      .text("call", say("来电", "call")), .text("received_at", say("时间", "received")),
      .text("kind", say("类别", "kind")), .name("tactic", say("手法", "tactic"), least: 5),
      .number("paid", say("已转", "paid")), .text("case", say("案件", "case")).minor,
      .name("caller", say("来电人", "caller")).minor, .text("source", say("来源", "source")).minor,
      .name("officer", say("接警员", "officer")).minor, .text("unit", say("单位", "unit")).minor,
      .prose("narrative", say("案情", "narrative")), .hidden("id"),
    ])
    for row in try Calls(log.session).list(filter, limit: limit) {
      listing.append(try Self.cells(row))
    }
    try seat.show(listing)
  }

  private static func cells(_ row: Row) throws(PostgresError) -> [Listing.Cell] {
    let (
      id, call, receivedAt, kind, source, officer, unit, tactic, fraudCase, paid, caller, narrative
    ) = try row.decode(
      String.self, String.self, Instant.self, String.self, String?.self, String.self, String.self,
      String.self, String?.self, Fen.self, String?.self, String?.self)
    return [
      .text(call), .instant(receivedAt), .optional(CallKind(rawValue: kind)) { .term($0) },
      .tactic(tactic), .money(paid), .optional(fraudCase) { .text($0) },
      .optional(caller) { .text($0) },
      .optional(source.flatMap { CallSource(rawValue: $0) }) { .term($0) },
      .text(officer), .text(unit), .optional(narrative) { .text($0) }, .text(id),
    ]
  }
}

extension Fen {
  /// An amount typed after an option.
  init(typed: String, option: String) throws(Complaint) {
    guard let amount = AmountReader.readYuan(whole: typed) else {
      throw Complaint(
        .usage, "\(option) 不是金额，应如 5万 或 50000.00", "\(option) is no amount, write 5万 or 50000.00")
    }
    self = amount.fen
  }
}

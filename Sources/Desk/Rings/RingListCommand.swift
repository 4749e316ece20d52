import ArgumentParser
import Domain
import JSON
import Leads
import Store

/// `desk ring list`: the rings that were found.
struct RingListCommand: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say("列出团伙，案件多者在前", "list rings, those of most cases first"))
  }

  @OptionGroup var span: SpanOptions

  @Option(
    name: .customLong("by"),
    help: ArgumentHelp(say("排序：cases size paid growth seen", "cases, size, paid, growth or seen")))
  var order = RingSorting.cases

  @Option(help: ArgumentHelp(say("号码不少于", "at least so many numbers")))
  var minSize: Int?

  @Option(help: ArgumentHelp(say("案件不少于", "at least so many cases")))
  var minCases: Int?

  @Option(
    help: ArgumentHelp(say("收款不少于", "at least this much paid to it"), valueName: "amount"))
  var min: String?

  @Option(
    help: ArgumentHelp(say("手法代码，如 T08", "code of a tactic, such as T08")),
    completion: TacticCode.completion)
  var tactic: String?

  @Flag(help: ArgumentHelp(say("只列涉及本台的", "only those this desk has calls of")))
  var own = false

  @Option(help: ArgumentHelp(say("最多列出多少", "how many at most")))
  var limit = 50

  mutating func validate() throws { try Limits.check(limit) }

  mutating func run(at seat: Seat) throws {
    let log = try seat.openLog()
    let rings = try RingList(log.session).list(filter(at: log), by: order, limit: limit)
    var listing = Listing([
      .text("ring", say("团伙", "ring")), .number("size", say("号码", "size")),
      .number("cases", say("案件", "cases")), .number("paid", say("收款", "paid")),
      .number("cases_7_days", say("7天", "7 days")),
      .number("cases_30_days", say("30天", "30 days")),
      .text("last_seen", say("最近", "last seen")),
      .name("tactics", say("手法", "tactics"), least: 8),
      .name("desks", say("涉及单位", "desks")).minor, .hidden("core"), .hidden("born_at"),
    ])
    for ring in rings.map(\.withYuan) {
      listing.append([
        .text(ring["ring"]), .integer(ring["size"]), .integer(ring["cases"]), .money(ring["paid"]),
        .integer(ring["cases_7_days"]), .integer(ring["cases_30_days"]),
        .instant(ring["last_seen"]),
        .texts((ring["tactics"]?.elements ?? []).compactMap(\.asString)),
        .texts((ring["desks"]?.elements ?? []).compactMap(\.asString)), .integer(ring["core"]),
        .instant(ring["born_at"]),
      ])
    }
    try seat.show(listing)
  }

  private func filter(at log: CaseLog) throws -> JSONValue {
    let span = span.instants(at: log)
    let fen = try min.map { typed throws(Complaint) in try Fen(typed: typed, option: "--min") }
    var filter = JSONObject()
    filter["min_size"] = minSize.map { .integer($0) }
    filter["min_cases"] = minCases.map { .integer($0) }
    filter["min_fen"] = fen.map { .integer($0.count) }
    filter["tactic"] = try tactic.map { .string(try TacticCode.read($0)) }
    filter["from"] = span.from.map { .string($0.text) }
    filter["to"] = span.to.map { .string($0.text) }
    filter["own"] = own ? .bool(true) : nil
    return .object(filter)
  }
}

import ArgumentParser
import Domain
import Leads
import Postgres
import Store

/// `desk account list`: leads of a period, ranked.
struct AccountList: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say("某段时间的线索排行，默认最近 7 天", "leads of a period, ranked; the last 7 days by default"))
  }

  @OptionGroup var span: SpanOptions

  @Option(help: ArgumentHelp(say("只列此种类", "only of this kind")))
  var kind: IdentifierKind?

  @Option(
    help: ArgumentHelp(say("只计此手法的来电", "only by calls of this tactic"), valueName: "code"),
    completion: TacticCode.completion)
  var tactic: String?

  @Option(help: ArgumentHelp(say("至少多少起案件", "of so many cases at least")))
  var minCases: Int?

  @Option(help: ArgumentHelp(say("只列此银行", "only of this bank")))
  var bank: String?

  @Option(help: ArgumentHelp(say("最多列出多少", "how many at most")))
  var limit = 50

  mutating func validate() throws {
    try Limits.check(limit)
    if let minCases, minCases < 0 {
      throw ValidationError(say("--min-cases 不能小于零", "--min-cases is not below zero"))
    }
  }

  mutating func run(at seat: Seat) throws {
    let log = try seat.openLog()
    let span = span.instants(at: log)
    let to = span.to ?? Clock.now.adding(seconds: 86_400)
    let from = span.from ?? (span.to ?? Clock.now).adding(seconds: -7 * 86_400)
    var listing = Listing([
      .name("identifier", say("号码", "identifier"), least: 20), .text("kind", say("种类", "kind")),
      .name("issuer", say("开户机构", "issuer")).minor, .number("cases", say("案件", "cases")),
      .number("calls", say("来电", "calls")), .number("paid", say("已转", "paid")),
      .text("first_seen", say("首次", "first seen")).minor,
      .text("last_seen", say("最近", "last seen")),
    ])
    let rows = try Accounts(log.session).list(from: from, to: to, filter: filter(), limit: limit)
    for row in rows {
      let (identifier, kind, issuer, cases, calls, paid, firstSeen, lastSeen) = try row.decode(
        String.self, String.self, String?.self, Int.self, Int.self, Fen.self, Instant.self,
        Instant.self)
      listing.append([
        .text(identifier), .optional(IdentifierKind(rawValue: kind)) { .term($0) },
        .optional(issuer) { .text($0) }, .integer(cases), .integer(calls), .money(paid),
        .instant(firstSeen), .instant(lastSeen),
      ])
    }
    try seat.show(listing)
  }

  private func filter() throws(Complaint) -> RankingFilter {
    var filter = RankingFilter()
    filter.kind = kind
    filter.tactic = try tactic.map { typed throws(Complaint) in try TacticCode.read(typed) }
    filter.casesLeast = minCases
    filter.bank = bank
    return filter
  }
}

import ArgumentParser
import Domain
import JSON
import Leads
import Postgres

/// `desk account leads`: leads, the most urgent first.
struct AccountLeads: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "leads", abstract: say("线索清单，紧急的在前", "leads, the most urgent first"),
      discussion: say(
        "列出本台的和无主的线索：已处理过的，以及近几天举报和案件中新出现的。",
        "Those of the own desk and nobody's: what was touched, and what its tips and cases named "
          + "in the last days."))
  }

  @Option(help: ArgumentHelp(say("只列此状态", "only in this state")))
  var state: LeadState?

  @Option(help: ArgumentHelp(say("只列此种类", "only of this kind")))
  var kind: IdentifierKind?

  @Flag(help: ArgumentHelp(say("只列我的", "only mine")))
  var mine = false

  @Flag(help: ArgumentHelp(say("只列未指派到人的", "only those with no person")))
  var unassigned = false

  @Flag(help: ArgumentHelp(say("各台的都列", "of all desks")))
  var allDesks = false

  @Option(help: ArgumentHelp(say("新线索看最近几天", "days back to look for new ones")))
  var days = 7

  @Option(help: ArgumentHelp(say("最多列出多少", "how many at most")))
  var limit = 50

  mutating func validate() throws {
    try Limits.check(limit)
    guard (1...366).contains(days) else {
      throw ValidationError(say("--days 须在 1 至 366 之间", "--days is between 1 and 366"))
    }
    if mine, unassigned {
      throw ValidationError(say("--mine 不与 --unassigned 同用", "--mine goes without --unassigned"))
    }
  }

  mutating func run(at seat: Seat) throws {
    var listing = Listing([
      .name("identifier", say("号码", "identifier"), least: 20), .number("score", say("分", "score")),
      .text("state", say("状态", "state")), .name("assignee", say("谁", "with")),
      .name("reasons", say("理由", "because"), least: 30), .text("desk", say("单位", "desk")).minor,
      .text("kind", say("种类", "kind")).minor, .number("cases", say("案件", "cases")).minor,
      .number("calls", say("来电", "calls")).minor, .number("paid", say("已转", "paid")).minor,
      .text("last_seen", say("最近", "last seen")).minor, .text("since", say("自", "since")).minor,
      .text("ending", say("了结", "ending")).minor, .name("issuer", say("开户机构", "issuer")).minor,
    ])
    for row in try LeadLog(seat.openLog().session).list(filter, limit: limit) {
      listing.append(try Self.cells(row))
    }
    try seat.show(listing)
  }

  private var filter: LeadFilter {
    var filter = LeadFilter()
    (filter.state, filter.kind, filter.days) = (state, kind, days)
    (filter.isMine, filter.isUnassigned, filter.isOfAllDesks) = (mine, unassigned, allDesks)
    return filter
  }

  private static func cells(_ row: Row) throws -> [Listing.Cell] {
    let (
      identifier, kind, issuer, state, desk, assignee, ending, since, score, lines, cases, calls,
      paid, lastSeen
    ) = try row.decode(
      String.self, String.self, String?.self, String.self, String?.self, String?.self,
      String?.self, Instant?.self, Int.self, String.self, Int.self, Int.self, Fen.self,
      Instant?.self)
    let reasons = try JSONValue(parsing: lines).withYuan
    return [
      .text(identifier), .integer(score),
      .optional(LeadState(rawValue: state)) { .term($0) }, .optional(assignee) { .text($0) },
      .document(reasons, name: LeadWords.reasons(reasons)), .optional(desk) { .text($0) },
      .optional(IdentifierKind(rawValue: kind)) { .term($0) }, .integer(cases), .integer(calls),
      .money(paid), .optional(lastSeen) { .instant($0) }, .optional(since) { .instant($0) },
      .optional(ending.flatMap { LeadEnding(rawValue: $0) }) { .term($0) },
      .optional(issuer) { .text($0) },
    ]
  }
}

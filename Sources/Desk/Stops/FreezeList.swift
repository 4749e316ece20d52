import ArgumentParser
import Domain
import Leads
import Postgres
import Store

/// `desk freeze list`: freezes, newest first.
struct FreezeList: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("列出冻结，最新在前", "list freezes, newest first"))
  }

  @Option(help: ArgumentHelp(say("只列此状态", "only in this state")))
  var state: FreezeState?

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(say("只列此案件", "only of this case"), valueName: "case"))
  var fraudCase: String?

  @Option(help: ArgumentHelp(say("最多列出多少", "how many at most")))
  var limit = 50

  mutating func validate() throws { try Limits.check(limit) }

  mutating func run(at seat: Seat) throws {
    let number = try fraudCase.map { typed throws(Complaint) in try Number(case: typed) }
    var listing = Listing([
      .text("freeze", say("冻结单号", "freeze")), .name("state", say("状态", "state")),
      .name("account", say("账号", "account"), least: 19), .number("frozen", say("冻结", "frozen")),
      .number("returned", say("返还", "returned")), .text("until", say("冻结至", "until")),
      .name("filed_number", say("立案文号", "filed number")).minor,
      .text("case", say("案件", "case")).minor, .name("kind", say("种类", "kind")).minor,
      .text("frozen_at", say("冻结时间", "frozen at")).minor, .text("unit", say("单位", "unit")).minor,
    ])
    let freezes = try Freezes(seat.openLog().session)
    for row in try freezes.list(state: state, of: number, limit: limit) {
      listing.append(try Self.cells(row))
    }
    try seat.show(listing)
  }

  private static func cells(_ row: Row) throws(PostgresError) -> [Listing.Cell] {
    let (freeze, state, fraudCase, account, kind, filed, frozen, returned, frozenAt, until, unit) =
      try row.decode(
        String.self, String.self, String.self, String?.self, String.self, String.self, Fen.self,
        Fen.self, Instant?.self, Instant?.self, String.self)
    return [
      .text(freeze), .optional(FreezeState(rawValue: state)) { .term($0) },
      .optional(account) { .text($0) }, .money(frozen), .money(returned),
      .optional(until) { .instant($0) },
      .text(filed), .text(fraudCase), .optional(IdentifierKind(rawValue: kind)) { .term($0) },
      .optional(frozenAt) { .instant($0) }, .text(unit),
    ]
  }
}

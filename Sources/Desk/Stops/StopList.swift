import ArgumentParser
import Domain
import Leads
import Postgres
import Store

/// `desk stop list`: requests to stop payment, newest first.
struct StopList: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("列出止付申请，最新在前", "list requests, newest first"))
  }

  @Option(help: ArgumentHelp(say("只列此状态", "only in this state")))
  var state: StopState?

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
      .text("stop", say("止付单号", "stop")), .name("state", say("状态", "state"), least: 9),
      .name("account", say("账号", "account"), least: 19), .number("amount", say("转账", "paid")),
      .number("stopped", say("已止付", "stopped")), .text("expires_at", say("止付至", "until")),
      .number("missing", say("尚缺", "missing")), .text("case", say("案件", "case")).minor,
      .name("holder", say("户名", "holder")).minor, .name("bank", say("开户行", "bank")).minor,
      .name("kind", say("种类", "kind")).minor, .text("called_at", say("报案", "called")).minor,
      .text("requested_at", say("申请", "requested")).minor,
      .text("executed_at", say("执行", "executed")).minor, .text("unit", say("单位", "unit")).minor,
    ])
    let stops = try Stops(seat.openLog().session)
    for row in try stops.list(state: state, of: number, limit: limit) {
      listing.append(try Self.cells(row))
    }
    try seat.show(listing)
  }

  private static func cells(_ row: Row) throws(PostgresError) -> [Listing.Cell] {
    let (
      stop, state, fraudCase, account, kind, holder, bank, amount, stopped, calledAt, requestedAt,
      executedAt, expiresAt, missing, unit
    ) = try row.decode(
      String.self, String.self, String.self, String?.self, String.self, String?.self, String?.self,
      Fen?.self, Fen?.self, Instant.self, Instant.self, Instant?.self, Instant?.self, Int?.self,
      String.self)
    return [
      .text(stop), .optional(StopState(rawValue: state)) { .term($0) },
      .optional(account) { .text($0) }, .optional(amount) { .money($0) },
      .optional(stopped) { .money($0) }, .optional(expiresAt) { .instant($0) },
      .optional(missing) { .integer($0) }, .text(fraudCase), .optional(holder) { .text($0) },
      .optional(bank) { .text($0) }, .optional(IdentifierKind(rawValue: kind)) { .term($0) },
      .instant(calledAt), .instant(requestedAt), .optional(executedAt) { .instant($0) },
      .text(unit),
    ]
  }
}

import ArgumentParser
import Domain
import Leads
import Postgres

/// `desk account due`: stops and freezes that run out next.
struct AccountDue: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "due",
      abstract: say("将到期的止付、冻结与限时申请", "stops, freezes and requests that run out next"))
  }

  @Option(
    help: ArgumentHelp(
      say("只列多少小时内到期的", "only what runs out within so many hours"),
      valueName: "hours"))
  var within: Int?

  @Option(help: ArgumentHelp(say("最多列出多少", "how many at most")))
  var limit = 50

  /// Ten years; no freeze lasts longer.
  private static let hoursMax = 87_600

  mutating func validate() throws {
    try Limits.check(limit)
    if let within, !(0...Self.hoursMax).contains(within) {
      throw ValidationError(
        say("--within 须在 0 至 \(Self.hoursMax) 之间", "--within is between 0 and \(Self.hoursMax)"))
    }
  }

  mutating func run(at seat: Seat) throws {
    let now = Clock.now
    var listing = Listing([
      .text("due_at", say("到期", "due")), .text("left_minutes", say("剩余", "left")),
      .name("what", say("事项", "what"), least: 9), .text("number", say("单号", "number")),
      .name("account", say("账号", "account"), least: 19), .number("amount", say("金额", "amount")),
      .text("again", say("可续", "again")), .text("case", say("案件", "case")).minor,
      .name("kind", say("种类", "kind")).minor, .text("unit", say("单位", "unit")).minor,
    ])
    let isRead = [.table, .md].contains(seat.format)
    let until = within.map { now.adding(seconds: $0 * 3600) }
    for row in try Stops(seat.openLog().session).due(until: until, limit: limit) {
      listing.append(try Self.cells(row, now: now, isRead: isRead))
    }
    try seat.show(listing)
  }

  private static func cells(
    _ row: Row, now: Instant, isRead: Bool
  ) throws(PostgresError) -> [Listing.Cell] {
    let (dueAt, what, number, fraudCase, account, kind, amount, again, unit) = try row.decode(
      Instant.self, String.self, String.self, String.self, String?.self, String.self, Fen?.self,
      Bool?.self, String.self)
    let left = TimeLeft(until: dueAt, now: now)
    return [
      .instant(dueAt), isRead ? .text(left.words) : .integer(left.minutes),
      .optional(DueKind(rawValue: what)) { .term($0) }, .text(number),
      .optional(account) { .text($0) }, .optional(amount) { .money($0) },
      .optional(again) { .flag($0) }, .text(fraudCase),
      .optional(IdentifierKind(rawValue: kind)) { .term($0) }, .text(unit),
    ]
  }
}

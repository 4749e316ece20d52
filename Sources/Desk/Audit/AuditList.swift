import ArgumentParser
import Domain
import Postgres
import Store

/// `desk audit list`.
struct AuditList: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("列出审计记录，最新在前", "list the audit, newest first"))
  }

  @OptionGroup var span: SpanOptions

  @Option(help: ArgumentHelp(say("自此时起", "from this time on"), valueName: "time"))
  var since: Instant?

  @Option(help: ArgumentHelp(say("至此时止（不含）", "before this time"), valueName: "time"))
  var until: Instant?

  @Option(help: ArgumentHelp(say("只列此人的", "only of this person")))
  var person: String?

  @Option(help: ArgumentHelp(say("只列此类操作，如 call 或 call.show", "only this action: call, call.show")))
  var action: String?

  @Option(help: ArgumentHelp(say("只列涉及此编号的", "only about this number")))
  var object: String?

  @Option(help: ArgumentHelp(say("最多列出多少", "how many at most")))
  var limit = 50

  mutating func validate() throws {
    try Limits.check(limit)
    if span.day != nil || span.from != nil || span.to != nil, since != nil || until != nil {
      throw ValidationError(
        say(
          "--since、--until 不与 --day、--from、--to 同用",
          "--since and --until go without --day, --from and --to"))
    }
    if let since, let until, since >= until {
      throw ValidationError(say("--since 不早于 --until", "--since is not before --until"))
    }
  }

  mutating func run(at seat: Seat) throws {
    let log = try seat.openLog()
    let rows = try AuditTrail(log.session).list(filter(at: log), limit: limit)
    try seat.show(Self.listing(of: rows))
  }

  private func filter(at log: CaseLog) -> AuditTrail.Filter {
    let span = span.instants(at: log)
    var filter = AuditTrail.Filter()
    filter.actor = person
    filter.action = action
    filter.object = object
    filter.from = since ?? span.from
    filter.to = until ?? span.to
    return filter
  }

  private static func listing(of rows: Rows) throws(PostgresError) -> Listing {
    var listing = Listing([
      .number("seq", say("序号", "seq")), .text("at", say("时间", "time")),
      .name("person", say("人员", "person")), .text("unit", say("单位", "unit")).minor,
      .text("action", say("操作", "action")), .text("object", say("对象", "object")),
      .prose("detail", say("细节", "detail")),
    ])
    for row in rows {
      let (seq, at, actor, unit, action, object, detail) = try row.decode(
        Int.self, Instant.self, String.self, String?.self, String.self, String?.self, String.self)
      listing.append([
        .integer(seq), .instant(at), .text(actor), .optional(unit) { .text($0) }, .text(action),
        .optional(object) { .text($0) }, .text(detail),
      ])
    }
    return listing
  }
}

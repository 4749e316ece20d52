import ArgumentParser
import Domain
import JSON
import Leads
import Postgres
import Store

/// `desk account watch`: has oneself told when a number is named again.
struct AccountWatch: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "watch",
      abstract: say("关注号码；不带号码：列出所关注的", "watch a number; without one, list those watched"),
      discussion: say(
        "之后有来电提到（含缺位但相符的）即提醒关注人；号码不必已有记录。来电人和接警员不知情。",
        "Who watches is told when a later call names it, or one with digits missing that may be "
          + "it. No call need have named it yet. Who records the call learns nothing of it."))
  }

  @Argument(help: ArgumentHelp(say("账号或号码", "the account or number")))
  var account: [String] = []

  @Flag(help: ArgumentHelp(say("不再关注", "watch it no more")))
  var off = false

  @Option(help: ArgumentHelp(say("为何关注", "why")))
  var note: String?

  @Flag(
    help: ArgumentHelp(
      say("等候，每次出现即时显示，Ctrl-C 结束", "wait and tell of each as it comes, till Ctrl-C")))
  var follow = false

  @Flag(
    help: ArgumentHelp(say("列出本台所有人关注的（侦查员）", "list those of the whole desk, for investigators")))
  var desk = false

  @Option(help: ArgumentHelp(say("最多列出多少", "how many at most")))
  var limit = 50

  mutating func validate() throws {
    try Limits.check(limit)
    if account.isEmpty, off || note != nil {
      throw ValidationError(say("须写明号码", "say which number"))
    }
    if !account.isEmpty, follow || desk {
      throw ValidationError(
        say("--follow、--desk 不与号码同用", "--follow and --desk go without a number"))
    }
    if off, note != nil {
      throw ValidationError(say("--off 不与 --note 同用", "--off goes without --note"))
    }
  }

  mutating func run(at seat: Seat) throws {
    let log = try seat.openLog(tellingSightings: false)
    if follow { return try SightingsFollowing(seat: seat, session: log.session).follow() }
    if account.isEmpty { return try list(Watches(log.session), seat) }
    let typed = account.joined(separator: " ")
    let watches = Watches(log.session)
    let answer = try off ? watches.end(typed) : watches.start(typed, note: note)
    let identifier = answer?["identifier"]?.asString ?? typed
    try seat.answer(
      answer,
      off
        ? say("不再关注 \(identifier)", "\(identifier) is watched no more")
        : say("已关注 \(identifier)", "\(identifier) is watched"))
  }

  private func list(_ watches: Watches, _ seat: Seat) throws {
    var listing = Listing([
      .name("identifier", say("号码", "identifier"), least: 20), .number("new", say("新", "new")),
      .text("last_at", say("最近出现", "last named")), .text("last_desk", say("单位", "at")),
      .text("last_call", say("来电", "call")), .name("login", say("谁", "by")),
      .prose("note", say("为何", "why")), .number("sightings", say("次数", "times")).minor,
      .text("kind", say("种类", "kind")).minor, .text("since", say("自", "since")).minor,
    ])
    for row in try watches.list(isOfDesk: desk, limit: limit) {
      let (identifier, kind, login, since, note, new, count, at, unit, call) = try row.decode(
        String.self, String.self, String.self, Instant.self, String?.self, Int.self, Int.self,
        Instant?.self, String?.self, String?.self)
      listing.append([
        .text(identifier), .integer(new), .optional(at) { .instant($0) },
        .optional(unit) { .text($0) }, .optional(call) { .text($0) }, .text(login),
        .optional(note) { .text($0) }, .integer(count),
        .optional(IdentifierKind(rawValue: kind)) { .term($0) }, .instant(since),
      ])
    }
    try seat.show(listing)
  }
}

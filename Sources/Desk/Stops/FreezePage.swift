import Domain
import JSON

/// One freeze, for reading.
struct FreezePage {
  private let document: JSONValue
  private let now: Instant

  /// Takes what `desk freeze show --json` prints, and the time it is read at.
  init(_ document: JSONValue, now: Instant) {
    self.document = document
    self.now = now
  }

  /// The page for a screen so wide; `nil` never to break a line.
  func text(columns: Int?) -> String {
    var page = Page(columns: columns)
    let account = document["account"]
    page.head(say("冻结 ", "Freeze ") + (document["freeze"]?.asString ?? ""))
    page.fact(
      say("账号", "account"),
      [
        account?["kind"]?.shown(IdentifierKind.self), account?["identifier"]?.asString,
        account?["issuer"]?.asString,
      ].compactMap { $0 }.joined(separator: "  "))
    page.fact(say("案件", "case"), document["case"]?.asString)
    page.fact(say("立案文号", "filed number"), document["filed_number"]?.asString)
    page.fact(say("状态", "state"), document["state"]?.shown(FreezeState.self))
    let isQueued = document["state"]?.asString == "queued"
    page.fact(
      isQueued ? say("拟冻结金额", "to be frozen") : say("冻结金额", "frozen"),
      document["frozen"]?.shownYuan)
    if isQueued {
      page.fact(
        say("生效后", "once in force"), "desk freeze begin \(document["freeze"]?.asString ?? "")")
    }
    page.fact(say("已返还", "returned"), document["returned"]?.shownYuan)
    if let until = document["until"]?.asString.flatMap({ Instant($0) }) {
      let left = document["state"]?.asString == "frozen"
      page.fact(
        say("冻结至", "until"),
        until.shortText + (left ? "  " + TimeLeft(until: until, now: now).words : ""))
    }
    page.head(say("经过", "Steps"))
    for event in document["events"]?.elements ?? [] { page.step(event) }
    return page.text
  }
}

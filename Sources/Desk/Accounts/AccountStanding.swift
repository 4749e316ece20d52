import Domain
import JSON
import Leads

/// Where an account stands: stopped or frozen and until when, in whose hands, in which ring.
struct AccountStanding {
  private let document: JSONValue
  private let now: Instant

  /// Reads the parts `stop`, `lead` and `ring` of a dossier as they stand at a time.
  init(_ document: JSONValue, now: Instant) {
    self.document = document
    self.now = now
  }

  /// Prints a line for each part there is.
  func print(on page: inout Page) {
    page.fact(say("止付", "stop"), document["stop"].flatMap(stop))
    page.fact(say("线索", "lead"), document["lead"].flatMap(lead))
    page.fact(say("团伙", "ring"), document["ring"].flatMap(ring))
    page.fact(say("流向", "trail"), document["trail"].flatMap(trail))
  }

  private func stop(_ part: JSONValue) -> String? {
    guard let state = part["state"]?.asString else { return nil }
    let until = part["until"]?.asString.flatMap { Instant($0) }
    let stops = part["stops"]?.asInteger ?? 0
    let most = part["stops_max"]?.asInteger ?? 0
    return Self.joined([
      AccountHold(rawValue: state)?.name,
      part["since"]?.shownInstant.map { say("自 \($0)", "since \($0)") },
      until.map {
        let left = TimeLeft(until: $0, now: now).words
        return say("至 \($0.shortText)（\(left)）", "until \($0.shortText) (\(left))")
      },
      say("已止付 \(stops) 次，限 \(most) 次", "stopped \(stops) of \(most) times"),
    ])
  }

  private func lead(_ part: JSONValue) -> String? {
    guard let state = part["state"]?.shown(LeadState.self) else { return nil }
    return Self.joined([
      state, LeadWords.holder(part["assignee"]?.asString, part["desk"]?.asString),
      part["score"]?.asInteger.map { say("评分 \($0)", "score \($0)") },
    ])
  }

  private func ring(_ part: JSONValue) -> String? {
    let cases = part["cases"]?.asInteger ?? 0
    guard part["hub"]?.asBool != true else {
      return say("多案共用（\(cases) 起案件），不归团伙", "a hub that \(cases) cases share, in no ring")
    }
    guard let number = part["ring"]?.asString else { return nil }
    let size = part["size"]?.asInteger ?? 0
    let all = part["ring_cases"]?.asInteger ?? 0
    return Self.joined([
      number, say("\(size) 个号码，\(all) 起案件", "\(plural(size, "number")), \(plural(all, "case"))"),
      part["place"]?.asString.map { $0 == "core" ? say("核心", "core") : say("边缘", "edge") },
      part["rank"]?.asInteger.map { say("第 \($0) 位", "rank \($0)") },
    ])
  }

  private func trail(_ part: JSONValue) -> String? {
    guard let count = part["transfers"]?.asInteger, count > 0 else { return nil }
    let (entered, left) = (part["in"]?.shownYuan ?? "0.00", part["out"]?.shownYuan ?? "0.00")
    return Self.joined([
      part["level"]?.asInteger.map { say("\($0) 级", "level \($0)") },
      say(
        "转账 \(count) 笔，进 \(entered)，出 \(left)",
        "\(plural(count, "transfer")), in \(entered), out \(left)"),
    ])
  }

  private static func joined(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: say("，", ", "))
  }
}

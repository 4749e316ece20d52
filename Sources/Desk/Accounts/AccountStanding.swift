import Domain
import JSON

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
  }

  private func stop(_ part: JSONValue) -> String? {
    guard let state = part["state"]?.asString else { return nil }
    let until = part["until"]?.asString.flatMap { Instant($0) }
    let stops = part["stops"]?.asInteger ?? 0
    let most = part["stops_max"]?.asInteger ?? 0
    return Self.joined([
      Self.states[state]?.text ?? state,
      part["since"]?.shownInstant.map { say("自 \($0)", "since \($0)") },
      until.map {
        say("至 \($0.shortText)（\(left(until: $0))）", "until \($0.shortText) (\(left(until: $0)))")
      },
      say("已止付 \(stops) 次，限 \(most) 次", "stopped \(stops) of \(most) times"),
    ])
  }

  private func lead(_ part: JSONValue) -> String? {
    guard let state = part["state"]?.asString else { return nil }
    let reasons = (part["reasons"]?.elements ?? []).compactMap { $0["reason"]?.asString }
    let again = part["sightings"]?.elements.count ?? 0
    return Self.joined([
      state,
      [part["assignee"]?.asString, part["desk"]?.asString].compactMap { $0 }
        .joined(separator: " @ "),
      part["score"]?.asInteger.map { score in
        say("评分 \(score)", "score \(score)")
          + (reasons.isEmpty ? "" : " (\(reasons.joined(separator: " ")))")
      },
      again == 0 ? nil : say("关注以来再次出现 \(again) 次", "named again \(again) times while watched"),
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
      number, say("\(size) 个号码，\(all) 起案件", "\(size) numbers, \(all) cases"),
      part["place"]?.asString.map { $0 == "core" ? say("核心", "core") : say("边缘", "edge") },
      part["rank"]?.asInteger.map { say("第 \($0) 位", "rank \($0)") },
    ])
  }

  private static func joined(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: say("，", ", "))
  }

  private func left(until moment: Instant) -> String {
    let minutes = (moment.microseconds - now.microseconds) / 60_000_000
    switch minutes {
    case ..<0: return say("已过", "passed")
    case ..<120: return say("还有 \(minutes) 分", "\(minutes) min left")
    default: return say("还有 \(minutes / 60) 小时", "\(minutes / 60) h left")
    }
  }

  private static let states = [
    "frozen": Wording("已冻结", "frozen"), "stopped": Wording("已止付", "stopped"),
    "submitted": Wording("已提交", "submitted"), "requested": Wording("已申请", "requested"),
    "expired": Wording("止付到期", "stop expired"), "released": Wording("已解除", "released"),
    "refused": Wording("被拒绝", "refused"), "withdrawn": Wording("已撤回", "withdrawn"),
    "lapsed": Wording("申请失效", "lapsed"), "freeze_ended": Wording("冻结到期", "freeze ended"),
  ]
}

import Domain
import JSON
import Leads

/// Words for where a lead stands and why it is urgent.
enum LeadWords {
  /// `6222…: in work, wang at 110102`, of the answer to a step.
  static func standing(_ document: JSONValue) -> String {
    let state = document["state"]?.shown(LeadState.self) ?? ""
    let parts = [
      state, document["ending"]?.shown(LeadEnding.self),
      holder(document["assignee"]?.asString, document["desk"]?.asString),
    ].compactMap { $0 }.filter { !$0.isEmpty }
    let identifier = document["identifier"]?.asString ?? ""
    return identifier + say("：", ": ") + parts.joined(separator: say("，", ", "))
  }

  /// Who has a lead: a person at a desk, or the whole desk.
  static func holder(_ assignee: String?, _ desk: String?) -> String? {
    guard let desk else { return nil }
    return assignee.map { say("\($0)（\(desk)）", "\($0) at \(desk)") } ?? desk
  }

  /// Why a lead is urgent, in short: `recent 20, cases 15`.
  static func reasons(_ lines: JSONValue) -> String {
    lines.elements.map { line in
      let reason = line["reason"]?.shown(LeadReason.self) ?? ""
      return "\(reason) \(line["points"]?.asInteger ?? 0)"
    }.joined(separator: say("、", ", "))
  }
}

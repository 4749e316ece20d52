import Domain
import JSON

/// A part of a dossier that another capability tells: what members it may have, and their names.
struct AccountBlock {
  private let name: Wording
  private let members: [(key: String, name: Wording)]

  /// Prints the members there are on as few lines as they need; nothing where there is no part.
  func print(_ part: JSONValue?, on page: inout Page) {
    guard let part, !part.isNull else { return }
    let told = members.compactMap { member -> String? in
      let words = Self.words(part[member.key])
      guard !words.isEmpty else { return nil }
      return "\(member.name.text)\(say("：", " "))\(words)"
    }
    page.fact(name.text, told.joined(separator: say("；", "; ")))
  }

  private static func words(_ value: JSONValue?) -> String {
    switch value {
    case .string(let text): return Instant(text)?.shortText ?? text
    case .integer(let number): return String(number)
    case .bool(let flag): return flag ? say("是", "yes") : say("否", "no")
    case .array(let parts):
      return parts.map(words).filter { !$0.isEmpty }.joined(separator: say("、", ", "))
    case .object(let object):
      return object.map { words($0.value) }.filter { !$0.isEmpty }.joined(separator: " ")
    default: return ""
    }
  }
}

extension AccountBlock {
  /// What `desk110.stop_state` tells.
  static let stop = AccountBlock(
    name: Wording("止付", "stop"),
    members: [
      ("state", Wording("状态", "state")), ("amount", Wording("金额", "amount")),
      ("executed_at", Wording("执行", "executed")), ("expires_at", Wording("到期", "expires")),
      ("stops", Wording("次数", "stops")), ("reason", Wording("原因", "reason")),
      ("frozen_until", Wording("冻结至", "frozen until")),
    ])

  /// What `desk110.lead_state` tells.
  static let lead = AccountBlock(
    name: Wording("线索", "lead"),
    members: [
      ("state", Wording("状态", "state")), ("assignee", Wording("承办", "assigned to")),
      ("score", Wording("评分", "score")), ("reasons", Wording("理由", "because")),
      ("sightings", Wording("再次被举报", "reported again")), ("notes", Wording("备注", "notes")),
      ("watchers", Wording("关注", "watched by")), ("decisions", Wording("人工判断", "decisions")),
    ])

  /// What `desk110.ring_place` tells.
  static let ring = AccountBlock(
    name: Wording("团伙", "ring"),
    members: [
      ("ring", Wording("编号", "number")), ("accounts", Wording("账号", "accounts")),
      ("victims", Wording("受害人", "victims")), ("cases", Wording("案件", "cases")),
      ("money", Wording("金额", "money")), ("role", Wording("位置", "place")),
    ])
}

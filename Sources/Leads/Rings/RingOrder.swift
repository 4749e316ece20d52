import JSON
import Rings

/// What the database says at the beginning of a build.
struct RingOrder {
  let isWhole: Bool
  let rule: RingRule
  /// The first number that no ring has borne.
  let next: UInt32
  /// Rings whose growth is to be told anew, whatever came of them.
  let recent: Set<UInt32>

  init?(_ answer: JSONValue) {
    func limit(_ name: String) -> Int? { answer["rule"]?["ring_\(name)"]?.asInteger }
    guard let isWhole = answer["whole"]?.asBool, let hub = limit("hub_cases"),
      let list = limit("list_identifiers"), let common = limit("common_holder"),
      let steps = limit("steps"), let next = answer["next"]?.asInteger
    else { return nil }
    self.isWhole = isWhole
    rule = RingRule(hubCases: hub, listIdentifiers: list, commonHolder: common, steps: steps)
    self.next = UInt32(clamping: next)
    recent = Set(
      (answer["recent"]?.asArray ?? []).compactMap { $0.asInteger.map { UInt32(clamping: $0) } })
  }
}

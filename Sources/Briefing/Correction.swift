public import JSON
import Domain

/// One figure that a revision changed.
public struct Correction: Hashable, Sendable {
  /// Its place in the JSON: `money.paid.amount`, `tactics[T08].cases`.
  public let figure: String
  /// What the revision before said; `nil` when it had no such row.
  public let was: String?
  /// What is said now; `nil` when the row is gone.
  public let now: String?

  public init(figure: String, was: String?, now: String?) {
    self.figure = figure
    self.was = was
    self.now = now
  }

  /// Whether it is of what was found beside the past, not of the period itself.
  var isOfHistory: Bool { figure.hasPrefix("surges") }

  /// The figures in which two frozen briefings of one period differ.
  ///
  /// Names, number and revision are no figures; neither is a key that only the newer program writes.
  public static func list(from old: JSONValue, to new: JSONValue) -> [Correction] {
    between(old, new, keys: compared)
  }

  /// The same of the members of these keys.
  static func between(_ old: JSONValue, _ new: JSONValue, keys: [String]) -> [Correction] {
    var was: [(String, String)] = []
    var now: [(String, String)] = []
    for key in keys {
      guard let before = old[key] else { continue }
      collect(before, at: key, into: &was)
      collect(shaped(new[key] ?? .null, like: before), at: key, into: &now)
    }
    let before = Dictionary(was) { first, _ in first }
    let after = Dictionary(now) { first, _ in first }
    let gone = was.filter { after[$0.0] == nil }
    return (now + gone).compactMap { place, _ in
      guard before[place] != after[place] else { return nil }
      return Correction(figure: place, was: before[place], now: after[place])
    }
  }

  private static let compared = [
    "calls", "cases", "money", "tactics", "divisions", "way_in", "channels", "victims",
    "loss_bands", "dissuasion", "accounts", "surges",
  ]
  /// What says no more of the period than other keys do: names, and what is counted once more.
  private static let names: Set = [
    "name", "name_en", "zh", "en", "code", "identifier", "from", "to", "by_weekday_hour",
    "population", "per_10000", "expected", "upper", "p", "method", "years", "false_share",
    "reported", "tactic", "axis", "day",
  ]
  /// Objects whose keys are what was found, not what the program writes.
  private static let found: Set = ["by_kind", "by_source", "sex", "age", "occupation"]

  /// Without the keys that the program which wrote the older one did not know.
  private static func shaped(
    _ new: JSONValue, like old: JSONValue, keepsAll: Bool = false
  ) -> JSONValue {
    switch (new, old) {
    case (.object(let members), .object(let known)):
      return .object(
        JSONObject(
          members.filter { keepsAll || known[$0.key] != nil }.map { member in
            let before = known[member.key] ?? .null
            let keeps = found.contains(member.key)
            return (key: member.key, value: shaped(member.value, like: before, keepsAll: keeps))
          }))
    case (.array(let elements), .array(let known)):
      return .array(
        elements.map { element in
          let twin = known.first { key(of: $0) == key(of: element) }
          return twin.map { shaped(element, like: $0) } ?? element
        })
    default: return new
    }
  }

  private static func collect(
    _ value: JSONValue, at place: String, into figures: inout [(String, String)]
  ) {
    switch value {
    case .object(let members):
      for member in members where !names.contains(member.key) {
        collect(member.value, at: "\(place).\(member.key)", into: &figures)
      }
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        collect(element, at: "\(place)[\(key(of: element) ?? String(index))]", into: &figures)
      }
    case .string(let text): figures.append((place, text))
    default: figures.append((place, value.text))
    }
  }

  private static func key(of row: JSONValue) -> String? {
    guard let object = row.asObject else { return nil }
    for name in ["code", "identifier", "from"] {
      if let key = object[name] { return key.asString ?? Figures.unknown }
    }
    return nil
  }
}

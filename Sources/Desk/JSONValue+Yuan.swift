import Domain
import JSON

extension JSONValue {
  /// The document with money as people's programs read it: `fen` becomes `amount`, `paid_fen`
  /// becomes `paid`, each in yuan as text with two decimals.
  var withYuan: JSONValue {
    switch self {
    case .array(let elements): .array(elements.map(\.withYuan))
    case .object(let object):
      .object(JSONObject(object.map { member in Self.withYuan(member.key, member.value) }))
    default: self
    }
  }

  private static func withYuan(_ key: String, _ value: JSONValue) -> (key: String, value: JSONValue)
  {
    guard let count = value.asInteger else { return (key, value.withYuan) }
    if key == "fen" { return ("amount", .string(Fen(count).yuan)) }
    if key.hasSuffix("_fen") { return (String(key.dropLast(4)), .string(Fen(count).yuan)) }
    return (key, value)
  }
}

import Domain
import JSON

/// A call as the database gives it, brought back to the form of the call sheet.
struct StoredCall {
  private let found: JSONValue

  init(_ found: JSONValue) { self.found = found }

  /// The call with its `sheet` in the contract's form.
  var document: JSONValue {
    guard let sheet = found["sheet"]?.asObject else { return found }
    var document = found
    var whole = JSONObject()
    for member in sheet { whole[member.key] = Self.member(member.key, member.value) }
    document["sheet"] = .object(whole)
    document["amendments"] = .array((found["amendments"]?.elements ?? []).map(Self.amendment))
    return document
  }

  /// Whether some digits of the identifier were not known when it was given.
  func isMaskedByCaller(_ place: Int) -> Bool {
    found["sheet"]?["identifiers"]?[place]?["masked"]?.asBool == true
  }

  private static func member(_ key: String, _ value: JSONValue) -> JSONValue? {
    switch key {
    case "tactic_given": nil
    case "identifiers": .array((value.asArray ?? []).map(identifier))
    case "money": .array((value.asArray ?? []).map(money))
    default: value
    }
  }

  /// An amendment in the keys of the sheet: that a tactic was given is not one of them.
  private static func amendment(_ part: JSONValue) -> JSONValue {
    guard var result = part.asObject else { return part }
    let keys = (part["keys"]?.elements ?? []).filter { $0.asString != "tactic_given" }
    result["keys"] = .array(keys)
    return .object(result)
  }

  private static func identifier(_ part: JSONValue) -> JSONValue {
    var result = JSONObject()
    result["text"] = part["canonical"]
    for key in ["kind", "role", "holder", "bank", "level", "issuer"] {
      result[key] = part[key]
    }
    return .object(result)
  }

  private static func money(_ part: JSONValue) -> JSONValue {
    var result = JSONObject()
    result["kind"] = part["kind"]
    result["amount"] = part["fen"]?.asInteger.map { .string(Fen($0).yuan) }
    if part["approximate"]?.asBool == true { result["approximate"] = .bool(true) }
    for key in ["said", "at", "channel", "settlement"] { result[key] = part[key] }
    result["from"] = part["from"]?["canonical"]
    result["to"] = part["to"]?["canonical"]
    return .object(result)
  }
}

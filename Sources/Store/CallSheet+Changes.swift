import Domain
import JSON

extension CallSheet {
  /// The merge patch as `api.amend_call` takes it: the keys of `patch`, the values read.
  func changes(by patch: JSONValue) -> JSONValue {
    guard let keys = patch.asObject else { return .object(JSONObject()) }
    let whole = amendable
    var changes = JSONObject()
    for member in keys {
      changes[member.key] = Self.change(whole[member.key], by: member.value)
    }
    // Whoever names the tactic has given it; whoever removes it wants it suggested.
    if keys["tactic"] != nil {
      changes["tactic"] = whole["tactic"]
      changes["tactic_given"] = whole["tactic_given"]
    }
    if let elements = keys["elements"] { changes["named"] = namedChange(by: elements) }
    return .object(changes)
  }

  private static func change(_ value: JSONValue?, by patch: JSONValue) -> JSONValue {
    guard case .object(let keys) = patch else { return value ?? .null }
    var changes = JSONObject()
    for member in keys { changes[member.key] = change(value?[member.key], by: member.value) }
    return .object(changes)
  }
}

import Domain
import JSON

/// What the sheet asks the case log about while it is typed.
struct LookRequest: Hashable {
  /// The numbers that may be leads.
  let identifiers: [Identifier]
  /// The caller's own, else the victim's.
  let phone: String?

  init(_ sheet: CallSheet?) {
    identifiers = (sheet?.identifiers ?? [])
      .filter { $0.role != .payer && !$0.identifier.isOfficial }.map(\.identifier)
    phone = sheet?.caller.phone ?? sheet?.victim.phone
  }

  var isEmpty: Bool { identifiers.isEmpty && phone == nil }

  /// As `api.look` takes it.
  var parameter: JSONValue {
    var document: JSONValue = [
      "identifiers": .array(
        identifiers.map {
          ["kind": .string($0.kind.rawValue), "canonical": .string($0.canonical)]
        })
    ]
    document["phone"] = phone.map { .string($0) }
    return document
  }
}

import Domain
import JSON

extension FactsStory {
  /// The victim and the caller, as far as anything is told of them.
  var people: [JSONValue] {
    var victim = JSONObject()
    victim["name"] = text(self.victim.name)
    victim["sex"] = text(self.victim.sex?.rawValue)
    victim["age"] = self.victim.age.map { .integer($0) }
    victim["division"] = text(self.victim.division)
    victim["id_number"] = text(self.victim.idNumber)
    var caller = JSONObject()
    caller["relation"] = text(relation?.rawValue)
    caller["phones"] = ownPhones.isEmpty ? nil : .array(ownPhones.map { .string($0) })
    return [person("victim", victim), person("caller", caller)].compactMap(\.self)
  }

  static func division(_ code: String) -> JSONValue {
    ["code": .string(code), "name": Divisions.fullName(of: code).map { .string($0) } ?? .null]
  }

  static func account(_ mention: CallSheet.Mention) -> JSONValue {
    var object = JSONObject()
    object["canonical"] = .string(mention.identifier.canonical)
    object["kind"] = .string(mention.identifier.kind.rawValue)
    object["role"] = .string(mention.role.rawValue)
    object["holder"] = mention.holder.map { .string($0) }
    object["bank"] = mention.bank.map { .string($0) }
    object["level"] = mention.level.map { .integer($0) }
    return .object(object)
  }

  static func entry(_ entry: CallSheet.MoneyEntry) -> JSONValue {
    var object = JSONObject()
    object["kind"] = .string(entry.kind.rawValue)
    object["amount"] = .string(entry.amount.fen.yuan)
    object["approximate"] = .bool(entry.amount.isApproximate)
    object["at"] = entry.at.map { .string($0.text) }
    if entry.at != nil, !entry.hasClock { object["day_only"] = true }
    object["channel"] = entry.channel.map { .string($0.rawValue) }
    object["from"] = entry.from.map { .string($0.canonical) }
    object["to"] = entry.to.map { .string($0.canonical) }
    return .object(object)
  }

  private func text(_ text: String?) -> JSONValue? { text.map { .string($0) } }

  private func person(_ part: String, _ told: JSONObject) -> JSONValue? {
    guard !told.isEmpty else { return nil }
    var object = JSONObject()
    object["part"] = .string(part)
    for member in told { object[member.key] = member.value }
    return .object(object)
  }
}

import Domain
import JSON
import Reading

/// A sheet as the database keeps it, in the keys and words of the contract.
///
/// A tactic the desk suggested is left out, and so is the case: read again, the one is suggested and
/// the other opened anew.
enum ExportedSheet {
  static func write(_ kept: JSONValue) -> JSONValue {
    var sheet = JSONObject()
    for member in kept.asObject ?? [:] {
      sheet[member.key] = value(member.key, member.value)
    }
    if kept["tactic_given"]?.asBool != true { sheet["tactic"] = nil }
    return .object(sheet)
  }

  private static func value(_ key: String, _ value: JSONValue) -> JSONValue? {
    switch key {
    case "tactic_given", "case": nil
    case "received_at": instant(value)
    case "identifiers": .array((value.asArray ?? []).map(mention))
    case "money": .array((value.asArray ?? []).map(entry))
    default: value
    }
  }

  private static func instant(_ value: JSONValue?) -> JSONValue? {
    value?.asString.flatMap { Instant($0) }.map { .string($0.text) }
  }

  private static func said(_ identifier: JSONValue?) -> JSONValue? {
    identifier?["said"] ?? identifier?["canonical"]
  }

  private static func mention(_ part: JSONValue) -> JSONValue {
    var mention = JSONObject()
    mention["text"] = said(part)
    for key in ["kind", "role", "holder", "bank", "level"] { mention[key] = part[key] }
    return .object(mention)
  }

  private static func entry(_ part: JSONValue) -> JSONValue {
    var entry = JSONObject()
    entry["kind"] = part["kind"]
    let amount = Amount(
      fen: Fen(part["fen"]?.asInteger ?? 0), isApproximate: part["approximate"]?.asBool ?? false,
      said: part["said"]?.asString ?? "")
    entry["amount"] = .string(SheetAmount.text(of: amount))
    entry["at"] = instant(part["at"])
    for key in ["channel", "settlement"] { entry[key] = part[key] }
    entry["from"] = said(part["from"])
    entry["to"] = said(part["to"])
    return .object(entry)
  }
}

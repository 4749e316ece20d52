public import Domain
public import JSON

/// Writes call sheets as JSON, as ``SheetReader`` reads them.
///
/// What is absent is left out. A tactic the desk suggested is left out too: read again, it is
/// suggested again, and not taken for the officer's word.
public enum SheetWriter {
  /// The sheet in the form of the contract.
  public static func write(_ sheet: CallSheet) -> JSONValue {
    var object = JSONObject()
    object["id"] = .string(sheet.id.text)
    object["received_at"] = .string(sheet.receivedAt.text)
    object["kind"] = .string(sheet.kind.rawValue)
    object["source"] = code(sheet.source)
    object["case"] = text(sheet.caseNumber)
    object["caller"] = caller(sheet.caller)
    object["victim"] = victim(sheet.victim)
    object["narrative"] = text(sheet.narrative)
    object["tactic"] = sheet.tactic.isGiven ? .string(sheet.tactic.code) : nil
    object["elements"] = elements(sheet.elements)
    object["identifiers"] = list(sheet.identifiers.map(mention))
    object["money"] = list(sheet.money.map(entry))
    object["dissuasion"] = sheet.dissuasion.map(dissuasion)
    object["note"] = text(sheet.note)
    return .object(object)
  }

  private static func caller(_ caller: CallSheet.Caller) -> JSONValue? {
    var object = JSONObject()
    object["phone"] = text(caller.phone)
    object["name"] = text(caller.name)
    object["relation"] = code(caller.relation)
    return unlessEmpty(object)
  }

  private static func victim(_ victim: CallSheet.Victim) -> JSONValue? {
    var object = JSONObject()
    object["name"] = text(victim.name)
    object["sex"] = code(victim.sex)
    object["age"] = victim.age.map { .integer($0) }
    object["education"] = text(victim.education)
    object["occupation"] = text(victim.occupation)
    object["id_number"] = text(victim.idNumber)
    object["phone"] = text(victim.phone)
    object["division"] = text(victim.division)
    object["repeat"] = flag(victim.isRepeat)
    object["warned"] = flag(victim.wasWarned)
    return unlessEmpty(object)
  }

  private static func elements(_ elements: CallSheet.Elements) -> JSONValue? {
    var object = JSONObject()
    object["way_in"] = text(elements.wayIn)
    object["tools"] = texts(elements.tools)
    object["claimed_identity"] = text(elements.claimedIdentity)
    object["pretext"] = text(elements.pretext)
    object["phrases"] = texts(elements.phrases)
    object["screen_sharing"] = flag(elements.screenSharing)
    object["remote_control"] = flag(elements.remoteControl)
    object["ai"] = flag(elements.ai)
    object["links"] = texts(elements.links)
    object["apps"] = texts(elements.apps)
    return unlessEmpty(object)
  }

  private static func mention(_ mention: CallSheet.Mention) -> JSONValue {
    var object = JSONObject()
    object["text"] = .string(said(mention.identifier))
    object["kind"] = .string(mention.identifier.kind.rawValue)
    object["role"] = .string(mention.role.rawValue)
    object["holder"] = text(mention.holder)
    object["bank"] = text(mention.bank)
    object["level"] = mention.level.map { .integer($0) }
    return .object(object)
  }

  private static func entry(_ entry: CallSheet.MoneyEntry) -> JSONValue {
    var object = JSONObject()
    object["kind"] = .string(entry.kind.rawValue)
    object["amount"] = .string(SheetAmount.text(of: entry.amount))
    object["at"] = text(entry.hasClock ? entry.at?.text : entry.at?.day.text)
    object["channel"] = code(entry.channel)
    object["settlement"] = code(entry.settlement)
    object["from"] = text(entry.from.map(said))
    object["to"] = text(entry.to.map(said))
    return .object(object)
  }

  private static func dissuasion(_ dissuasion: CallSheet.Dissuasion) -> JSONValue {
    var object = JSONObject()
    object["channel"] = .string(dissuasion.channel.rawValue)
    object["level"] = code(dissuasion.level)
    object["reached"] = code(dissuasion.reached)
    object["result"] = code(dissuasion.result)
    return .object(object)
  }
}

extension SheetWriter {
  private static func said(_ identifier: Identifier) -> String {
    identifier.said.isEmpty ? identifier.canonical : identifier.said
  }

  private static func text(_ text: String?) -> JSONValue? { text.map { .string($0) } }
  private static func flag(_ flag: Bool?) -> JSONValue? { flag.map { .bool($0) } }
  private static func code(_ term: (some Named)?) -> JSONValue? {
    term.map { .string($0.rawValue) }
  }
  private static func texts(_ texts: [String]) -> JSONValue? {
    list(texts.map { .string($0) })
  }
  private static func list(_ values: [JSONValue]) -> JSONValue? {
    values.isEmpty ? nil : .array(values)
  }
  private static func unlessEmpty(_ object: JSONObject) -> JSONValue? {
    object.isEmpty ? nil : .object(object)
  }
}

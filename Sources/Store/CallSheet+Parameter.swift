package import Domain
package import JSON

extension CallSheet {
  /// The sheet as `api.record_call` takes it: the contract's keys, the values read.
  ///
  /// The hash is SHA-256 of the sheet as it was given, 64 hexadecimal digits.
  package func parameter(contentHash: String) -> JSONValue {
    var sheet = amendable
    sheet["id"] = .string(id.text)
    sheet["case"] = caseNumber.map { .string($0) }
    sheet["content_hash"] = .string(contentHash)
    sheet["named"] = .object(
      unlessEmpty: [
        ("links", .array(unlessEmpty: named.links.map { .object($0.parameter) })),
        ("apps", .array(unlessEmpty: named.apps.map { .object($0.parameter) })),
      ])
    return .object(sheet)
  }

  /// What the links and apps name, for those of them that a patch of the elements changes.
  func namedChange(by patch: JSONValue) -> JSONValue? {
    let parts = patch.asObject
    func changed(_ key: String, _ identifiers: [Identifier]) -> JSONValue? {
      guard parts == nil || parts?[key] != nil else { return nil }
      return .array(identifiers.map { .object($0.parameter) })
    }
    return .object(
      unlessEmpty: [
        ("links", changed("links", named.links)), ("apps", changed("apps", named.apps)),
      ])
  }

  /// Those parts of the sheet that an amendment may change.
  var amendable: JSONObject {
    JSONObject(present: [
      ("received_at", .string(receivedAt.text)),
      ("kind", .string(kind.rawValue)),
      ("source", source.map { .string($0.rawValue) }),
      ("tactic", .string(tactic.code)),
      ("tactic_given", .bool(tactic.isGiven)),
      ("caller", caller.parameter),
      ("victim", victim.parameter),
      ("narrative", narrative.map { .string($0) }),
      ("elements", elements.parameter),
      ("identifiers", .array(unlessEmpty: identifiers.map(\.parameter))),
      ("money", .array(unlessEmpty: money.map(\.parameter))),
      ("dissuasion", dissuasion?.parameter),
      ("note", note.map { .string($0) }),
    ])
  }
}

extension CallSheet.Caller {
  fileprivate var parameter: JSONValue? {
    .object(unlessEmpty: [
      ("phone", phone.map { .string($0) }),
      ("name", name.map { .string($0) }),
      ("relation", relation.map { .string($0.rawValue) }),
    ])
  }
}

extension CallSheet.Victim {
  fileprivate var parameter: JSONValue? {
    .object(unlessEmpty: [
      ("name", name.map { .string($0) }),
      ("sex", sex.map { .string($0.rawValue) }),
      ("age", age.map { .integer($0) }),
      ("education", education.map { .string($0) }),
      ("occupation", occupation.map { .string($0) }),
      ("id_number", idNumber.map { .string($0) }),
      ("phone", phone.map { .string($0) }),
      ("division", division.map { .string($0) }),
      ("repeat", isRepeat.map { .bool($0) }),
      ("warned", wasWarned.map { .bool($0) }),
    ])
  }
}

extension CallSheet.Elements {
  fileprivate var parameter: JSONValue? {
    .object(unlessEmpty: [
      ("way_in", wayIn.map { .string($0) }),
      ("tools", .texts(tools)),
      ("claimed_identity", claimedIdentity.map { .string($0) }),
      ("pretext", pretext.map { .string($0) }),
      ("phrases", .texts(phrases)),
      ("screen_sharing", screenSharing.map { .bool($0) }),
      ("remote_control", remoteControl.map { .bool($0) }),
      ("ai", ai.map { .bool($0) }),
      ("links", .texts(links)),
      ("apps", .texts(apps)),
    ])
  }
}

extension CallSheet.Mention {
  fileprivate var parameter: JSONValue {
    var part = identifier.parameter
    part["role"] = .string(role.rawValue)
    part["holder"] = holder.map { .string($0) }
    part["bank"] = bank.map { .string($0) }
    part["level"] = level.map { .integer($0) }
    return .object(part)
  }
}

extension CallSheet.MoneyEntry {
  fileprivate var parameter: JSONValue {
    .object(
      JSONObject(present: [
        ("kind", .string(kind.rawValue)),
        ("fen", .integer(amount.fen.count)),
        ("approximate", .bool(amount.isApproximate)),
        ("said", .string(amount.said)),
        ("at", at.map { .string($0.text) }),
        ("channel", channel.map { .string($0.rawValue) }),
        ("settlement", settlement.map { .string($0.rawValue) }),
        ("from", from.map { .object($0.parameter) }),
        ("to", to.map { .object($0.parameter) }),
      ]))
  }
}

extension CallSheet.Dissuasion {
  fileprivate var parameter: JSONValue {
    .object(
      JSONObject(present: [
        ("channel", .string(channel.rawValue)),
        ("level", level.map { .string($0.rawValue) }),
        ("reached", reached.map { .string($0.rawValue) }),
        ("result", result.map { .string($0.rawValue) }),
      ]))
  }
}

extension Identifier {
  /// As the functions of the database take it.
  package var parameter: JSONObject {
    JSONObject(present: [
      ("kind", .string(kind.rawValue)),
      ("canonical", .string(canonical)),
      ("said", .string(said)),
      ("masked", .bool(isMasked)),
      ("official", .bool(isOfficial)),
      ("issuer", issuer.map { .string($0) }),
    ])
  }
}

extension JSONObject {
  /// An object of those pairs that have a value.
  package init(present pairs: [(String, JSONValue?)]) {
    self.init()
    for (key, value) in pairs { self[key] = value }
  }
}

extension JSONValue {
  fileprivate static func object(unlessEmpty pairs: [(String, JSONValue?)]) -> JSONValue? {
    let object = JSONObject(present: pairs)
    return object.keys.isEmpty ? nil : .object(object)
  }

  fileprivate static func array(unlessEmpty elements: [JSONValue]) -> JSONValue? {
    elements.isEmpty ? nil : .array(elements)
  }

  fileprivate static func texts(_ texts: [String]) -> JSONValue? {
    .array(unlessEmpty: texts.map { .string($0) })
  }
}

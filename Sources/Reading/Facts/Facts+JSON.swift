import Domain
public import JSON

extension Facts {
  /// The facts as `desk read` answers them.
  public var json: JSONValue {
    [
      "amounts": .array(amounts.map(\.json)),
      "identifiers": .array(identifiers.map(\.json)),
      "times": .array(times.map { .string($0.text) }),
      "tactics": .array(tactics.map(\.json)),
      "kind": story.kind.map { .string($0.rawValue) } ?? .null,
      "people": .array(story.people),
      "divisions": .array(story.divisions.map(FactsStory.division)),
      "accounts": .array(story.mentions.map(FactsStory.account)),
      "money": .array(story.money.map(FactsStory.entry)),
      "claimed_identity": story.claimedIdentity.map { .string($0) } ?? .null,
      "apps": .array(story.apps.map { .string($0) }),
    ]
  }
}

extension Amount {
  fileprivate var json: JSONValue {
    [
      "text": .string(said),
      "amount": .string(fen.yuan),
      "currency": .string(currency.rawValue),
      "approximate": .bool(isApproximate),
    ]
  }
}

extension Identifier {
  fileprivate var json: JSONValue {
    [
      "text": .string(said),
      "kind": .string(kind.rawValue),
      "canonical": .string(canonical),
      "valid": isValid.map { .bool($0) } ?? .null,
      "issuer": issuer.map { .string($0) } ?? .null,
      "region": region.map { .string($0) } ?? .null,
      "networks": .array(networks.map { .string($0) }),
      "official": .bool(isOfficial),
      "masked": .bool(isMasked),
      "note": note.map { .string($0) } ?? .null,
    ]
  }
}

extension TacticSuggestion {
  fileprivate var json: JSONValue {
    [
      "code": .string(code),
      "score": .real(score),
      "because": .array(because.map { .string($0) }),
      "sure": .bool(isSure),
    ]
  }
}

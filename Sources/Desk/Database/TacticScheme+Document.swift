import Domain
import JSON

extension TacticScheme {
  /// The scheme as the database keeps it.
  static var document: JSONValue {
    .array(
      tactics.map { tactic in
        .object([
          "code": .string(tactic.code), "parent": tactic.parent.map { .string($0) } ?? .null,
          "zh": .string(tactic.chinese), "en": .string(tactic.english),
          "aliases": .array(tactic.aliases.map { .string($0) }),
          "keywords": .array(tactic.keywords.map { .string($0.word) }),
          "advice": tactic.advice.map(\.document) ?? .object([:]),
        ])
      })
  }
}

extension Advice {
  fileprivate var document: JSONValue {
    .object([
      "key_line": keyLine.document, "questions": .array(questions.map(\.document)),
      "action": action.document,
    ])
  }
}

extension Wording {
  fileprivate var document: JSONValue {
    .object(["zh": .string(chinese), "en": .string(english)])
  }
}

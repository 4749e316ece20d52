import Deidentification
import Domain
import JSON

extension PublicCase {
  /// The case as codes, as it is frozen with a briefing.
  var json: JSONValue {
    [
      "case": .string(number),
      "tactic": .string(tactic),
      "month": .integer(month),
      "sex": Self.code(sex), "age": Self.code(age), "occupation": Self.code(occupation),
      "way_in": Self.code(wayIn), "result": Self.code(result),
      "claimed": Self.codes(claimed), "signs": Self.codes(signs),
      "channels": Self.codes(channels), "ai": .bool(usedAI),
      "demanded": .string(demanded.fen.yuan), "paid": .string(paid.fen.yuan),
      "stopped": .string(stopped.fen.yuan),
      "sentences": .array(sentences.map { .string($0) }),
    ]
  }

  /// Reads what ``json`` writes.
  init(json: JSONValue) throws(BriefingError) {
    let reader = FigureReader(json, path: "typical_case")
    var facts = CaseFacts(
      number: try reader.word("case"), tactic: try reader.word("tactic"),
      month: try reader.integer("month"))
    facts.demanded = try Self.amount(reader, "demanded")
    facts.paid = try Self.amount(reader, "paid")
    facts.stopped = try Self.amount(reader, "stopped")
    facts.usedAI = try reader.bool("ai")
    self.init(facts)
    sex = try Self.term(reader, "sex")
    age = try Self.term(reader, "age")
    occupation = try Self.term(reader, "occupation")
    wayIn = try Self.term(reader, "way_in")
    result = try Self.term(reader, "result")
    claimed = try reader.texts("claimed").compactMap { ClaimedOffice(rawValue: $0) }
    signs = try reader.texts("signs").compactMap { FraudSign(rawValue: $0) }
    channels = try reader.texts("channels").compactMap { MoneyChannel(rawValue: $0) }
    sentences = try reader.texts("sentences")
  }

  private static func amount(
    _ reader: FigureReader, _ key: String
  ) throws(BriefingError) -> Fen {
    guard let fen = Fen(yuan: try reader.word(key)) else { throw .unreadable(key: key) }
    return fen
  }

  private static func term<Term: Named>(
    _ reader: FigureReader, _ key: String
  ) throws(BriefingError) -> Term? {
    try reader.text(key).flatMap { Term(rawValue: $0) }
  }

  private static func code(_ term: (some Named)?) -> JSONValue {
    term.map { .string($0.rawValue) } ?? .null
  }

  private static func codes(_ terms: [some Named]) -> JSONValue {
    .array(terms.map { .string($0.rawValue) })
  }
}

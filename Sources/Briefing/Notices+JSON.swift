import Domain
import JSON

extension Notices {
  /// Reads what `api.briefing_notices` answers.
  init(json: JSONValue) throws(BriefingError) {
    let reader = FigureReader(json, path: "notices")
    self.init(
      at: Instant(microseconds: try reader.integer("at_us")),
      rings: try reader.rows("rings", Self.ring), stops: try reader.rows("stops", Self.stop))
  }

  private static func ring(_ reader: FigureReader) throws(BriefingError) -> Ring {
    Ring(
      number: try reader.word("ring"), size: try reader.integer("size"),
      cases: try reader.integer("cases"), accounts: try reader.integer("accounts"),
      amount: try reader.fen("amount_fen"), casesEver: try reader.integer("cases_ever"))
  }

  private static func stop(_ reader: FigureReader) throws(BriefingError) -> ExpiringStop {
    ExpiringStop(
      number: try reader.word("stop"), fraudCase: try reader.word("case"),
      unit: try reader.word("unit"), account: try reader.word("account"),
      kind: try reader.word("kind"), amount: try reader.optional("amount_fen").map { Fen($0) },
      expiresAt: Instant(microseconds: try reader.integer("expires_at_us")))
  }

  /// The rings as a briefing tells them.
  var ringsJSON: JSONValue {
    .array(
      rings.map { ring in
        [
          "ring": .string(ring.number), "size": .integer(ring.size),
          "cases": .integer(ring.cases), "accounts": .integer(ring.accounts),
          "amount": .string(ring.amount.yuan), "cases_ever": .integer(ring.casesEver),
        ]
      })
  }

  /// The stops that expire soon, as a briefing reminds of them.
  var remindersJSON: JSONValue {
    [
      "at": .string(at.text),
      "stops": .array(
        stops.map { stop in
          [
            "stop": .string(stop.number), "case": .string(stop.fraudCase),
            "unit": .string(stop.unit), "account": .string(stop.account),
            "kind": .string(stop.kind),
            "amount": stop.amount.map { .string($0.yuan) } ?? .null,
            "expires_at": .string(stop.expiresAt.text),
          ]
        }),
    ]
  }
}

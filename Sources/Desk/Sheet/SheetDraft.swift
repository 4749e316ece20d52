import Domain
import JSON
import Reading

/// A call while it is taken: what was typed, and what the officer set right.
struct SheetDraft: Hashable {
  let id: UUID
  /// When the call began; times like "an hour ago" count from it.
  let startedAt: Instant
  /// Who takes it; `nil` in drafts of earlier versions.
  let who: String?
  var text = ""
  var corrections: [Correction] = []

  init(startedAt: Instant, who: String? = nil) {
    var random = SystemRandomNumberGenerator()
    id = UUID(at: startedAt, using: &random)
    self.startedAt = startedAt
    self.who = who
  }

  /// The words alone, as they are read: the same until the text changes.
  func words(by suggester: TacticSuggester) -> SheetReading {
    WordsReader(now: startedAt, suggester: suggester).read(text)
  }

  /// The sheet of the words as it stands with these corrections.
  func reading(
    of words: SheetReading, with corrections: [Correction], by suggester: TacticSuggester
  ) -> SheetReading {
    guard var sheet = words.sheet else { return words }
    sheet.id = id
    var document = SheetWriter.write(sheet)
    for correction in corrections { correction.apply(to: &document, of: sheet) }
    return SheetReader(now: startedAt, suggester: suggester).read(document.droppingNulls())
  }
}

extension SheetDraft {
  /// As it is kept on disk.
  var json: JSONValue {
    [
      "id": .string(id.text), "started_at": .string(startedAt.text),
      "who": who.map { .string($0) } ?? .null, "text": .string(text),
      "corrections": .array(corrections.map(\.json)),
    ]
  }

  init?(_ json: JSONValue) {
    guard let id = json["id"]?.asString.flatMap({ UUID($0) }), let text = json["text"]?.asString,
      let startedAt = json["started_at"]?.asString.flatMap({ Instant($0) })
    else { return nil }
    self.id = id
    self.startedAt = startedAt
    who = json["who"]?.asString
    self.text = text
    corrections = (json["corrections"]?.asArray ?? []).compactMap { Correction($0) }
  }
}

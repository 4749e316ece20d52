/// What the log must have of a call, to the letter.
struct CallContent: Hashable, Sendable {
  let narrative: String
  let note: String
  /// Who took it.
  let officer: String
  /// What was paid, in fen.
  let fen: Int
  /// As given; empty where it is read from words.
  let kind: String

  /// Whether a row of the log is this call.
  func isFound(as row: CallContent) -> Bool {
    narrative == row.narrative && note == row.note && officer == row.officer && fen == row.fen
      && (kind.isEmpty || kind == row.kind)
  }
}

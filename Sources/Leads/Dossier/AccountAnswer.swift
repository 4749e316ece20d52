public import JSON

/// What the case log has for an account that was asked for.
public enum AccountAnswer: Hashable, Sendable {
  /// All that is known of it, as `desk account show --json` prints it, money in fen.
  ///
  /// `meant` is the one candidate where what was typed is not the number itself: a guess.
  case dossier(JSONValue, meant: Candidate?)
  /// Several that may be meant.
  case candidates(Candidates)
  /// Too little of the number is known to look for it: its last four or its first six digits are
  /// needed.
  case tooLittle
  case nothing
}

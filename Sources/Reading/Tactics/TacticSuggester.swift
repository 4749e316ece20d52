/// What suggests the tactic of a text.
public enum TacticSuggester: Hashable, Sendable {
  /// The word list that comes with the program.
  case lexicon
  /// A model the desk learnt, whose suggestions are sure from a score on.
  case model(TacticModel, sureScore: Double)

  /// The classes a text points to, best first; empty when nothing in it points to one.
  public func suggest(_ text: String) -> [TacticSuggestion] {
    switch self {
    case .lexicon: TacticLexicon.suggest(text)
    case .model(let model, let sureScore): model.suggest(text, sureScore: sureScore)
    }
  }
}

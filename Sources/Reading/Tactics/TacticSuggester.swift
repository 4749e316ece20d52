/// What suggests the tactic of a text: a model the desk learnt, or the word list.
public struct TacticSuggester: Hashable, Sendable {
  /// `nil` for the word list.
  public let model: TacticModel?

  public init(model: TacticModel?) { self.model = model }

  /// The word list that comes with the program.
  public static let lexicon = TacticSuggester(model: nil)

  /// The classes a text points to, best first; empty when nothing in it points to one.
  public func suggest(_ text: String) -> [TacticSuggestion] {
    model?.suggest(text) ?? TacticLexicon.suggest(text)
  }
}

public import Reading

/// What a desk suggests tactics by.
public struct TacticsInForce: Sendable {
  /// The version of the model; `nil` where the word list is in force.
  public let version: Int?
  public let suggester: TacticSuggester

  /// The word list that comes with the program.
  public static let lexicon = TacticsInForce(version: nil, suggester: .lexicon)
}

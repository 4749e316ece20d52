public import Reading

/// What a desk suggests tactics by.
public struct TacticsInForce: Sendable {
  /// The version of the model; `nil` where the word list is in force.
  public let version: Int?
  public let suggester: TacticSuggester
  /// The score below which a suggestion is doubtful; `nil` where no database told it.
  public let scoreMin: Double?

  /// The word list that comes with the program.
  public static let lexicon = TacticsInForce(version: nil, suggester: .lexicon, scoreMin: nil)

  /// Whether a suggestion is too weak to go by.
  public func isDoubtful(_ suggestion: TacticSuggestion) -> Bool {
    scoreMin.map { suggestion.score < $0 } ?? false
  }
}

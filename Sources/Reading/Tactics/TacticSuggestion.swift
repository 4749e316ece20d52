/// A class of tactics that a text points to.
public struct TacticSuggestion: Hashable, Sendable {
  /// The code of the class: `T04`.
  public let code: String
  /// How surely, from 0 to 1, in hundredths.
  public let score: Double
  /// The words that decided, the most telling first.
  public let because: [String]
  /// Whether the words tell enough to be followed unseen.
  public let isSure: Bool

  /// Below this one word of the word list decided, and it is said in several kinds of fraud.
  public static let sureScore = 0.5

  /// Makes one that is sure from `sureScore` on.
  public init(
    code: String, score: Double, because: [String], sureScore: Double = Self.sureScore
  ) {
    self.code = code
    self.score = score
    self.because = because
    isSure = score >= sureScore
  }
}

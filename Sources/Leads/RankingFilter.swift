public import Domain
import Reading

/// Which leads of a period are wanted.
public struct RankingFilter: Hashable, Sendable {
  /// Only of this kind.
  public var kind: IdentifierKind?
  /// Only by calls of this tactic, or of one below it.
  public var tactic: String?
  /// Only those that so many cases name.
  public var casesLeast: Int?
  /// Only of this bank, by its number or as it was given.
  public var bank: String?

  public init() {}

  /// The names of the bank.
  var banks: [String]? {
    bank.map { BankName($0).names }
  }
}

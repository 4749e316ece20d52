/// When two identifiers that were named in one case are held to belong together.
///
/// One case in common is thin evidence: a tie holds when the two are joined a second time without
/// that case, by another case that names both, by the same holder's name, or by a way over further
/// identifiers. What half the country names is no evidence at all, and is not followed.
public struct RingRule: Equatable, Sendable {
  /// Cases from which on an identifier is a hub, which ties nothing.
  public var hubCases: Int
  /// Identifiers from which on a case is a list, which ties nothing.
  public var listIdentifiers: Int
  /// Identifiers from which on a holder's name is anybody's.
  public var commonHolder: Int
  /// Cases that the second way between two identifiers may lead over, 1 to 3.
  public var steps: Int

  public init(hubCases: Int, listIdentifiers: Int, commonHolder: Int, steps: Int) {
    self.hubCases = hubCases
    self.listIdentifiers = listIdentifiers
    self.commonHolder = commonHolder
    self.steps = steps
  }

  /// What a new installation begins with: the best on the planted rings of the tests.
  public static let standard = RingRule(
    hubCases: 30, listIdentifiers: 50, commonHolder: 4, steps: 3)
}

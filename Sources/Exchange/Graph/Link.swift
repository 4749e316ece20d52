public import Domain

/// That two identifiers were named together.
public struct Link: Hashable, Sendable {
  /// The place of the one node in its graph, from 0.
  public let one: Int
  /// The place of the other node.
  public let other: Int
  /// Cases that name both.
  public var cases = 0
  /// Calls that name both.
  public var calls = 0
  public var firstSeen: Instant?
  public var lastSeen: Instant?
  /// The numbers of those of the cases that are of the own desk, the newest of them.
  public var ownCases: [String] = []

  public init(_ one: Int, _ other: Int) {
    self.one = one
    self.other = other
  }
}

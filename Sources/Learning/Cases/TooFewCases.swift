/// There is too little to learn from.
public struct TooFewCases: Error, Hashable {
  /// What there is of each class, ascending.
  public let counts: [ClassCount]

  public init(counts: [ClassCount]) { self.counts = counts }
}

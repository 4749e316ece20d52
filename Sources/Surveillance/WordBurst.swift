/// A word told more often of late than its past lets expect.
public struct WordBurst: Hashable, Sendable {
  /// How often a word is told in narratives, of late and before.
  public struct Count: Hashable, Sendable {
    public let word: String
    public let lately: Int
    public let before: Int

    public init(_ word: String, lately: Int, before: Int) {
      (self.word, self.lately, self.before) = (word, lately, before)
    }
  }

  public let word: String
  /// How many narratives of late tell it.
  public let observed: Int
  /// How many would if it were told as often as before.
  public let expected: Double
  /// The log-likelihood ratio G² of the two shares.
  public let likelihoodRatio: Double
  /// The chance of such a rise without cause.
  public let p: Double
  /// The share of false ones among the bursts up to this one, were they all reported.
  public let falseShare: Double

  /// Finds the words that burst, the surest first.
  ///
  /// Of each word the shares of narratives that tell it, of late and before, are held against each
  /// other by G² (Dunning T., "Accurate methods for the statistics of surprise and coincidence",
  /// Computational Linguistics 19 (1993) 61–74); `p` is half of χ²'s tail, since a fall is no
  /// burst. Of many words some seem to burst by chance: what is reported keeps false ones to a
  /// share (Benjamini Y., Hochberg Y., "Controlling the false discovery rate", Journal of the Royal
  /// Statistical Society B 57 (1995) 289–300).
  ///
  /// `lately` and `before` are the numbers of narratives; words that fewer than `leastCount` of late
  /// tell stay silent; a share of `falseShareMax` false bursts is borne.
  public static func find(
    in counts: [Count], lately: Int, before: Int, leastCount: Int = 5,
    falseShareMax: Double = 0.01
  ) -> [WordBurst] {
    let tested = counts.filter { $0.lately >= leastCount }
    let tables = tested.map { ShareTable($0.lately, of: lately, against: $0.before, of: before) }
    let order = tables.indices.sorted {
      (tables[$0].p, tested[$0].word) < (tables[$1].p, tested[$1].word)
    }
    let falseShares = FalseDiscovery.shares(ofAscending: order.map { tables[$0].p })
    return zip(order, falseShares).filter { $1 <= falseShareMax }.map { place, falseShare in
      WordBurst(
        word: tested[place].word, observed: tested[place].lately,
        expected: tables[place].expected, likelihoodRatio: tables[place].likelihoodRatio,
        p: tables[place].p, falseShare: falseShare)
    }
  }
}

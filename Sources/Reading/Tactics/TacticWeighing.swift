import Glibc

/// How a sequence that is seen in a text counts.
package enum TacticWeighing {
  /// The value of a sequence seen so often: saying a word twice is little more than once.
  package static func value(_ count: Int, _ rarity: Float) -> Double {
    (1 + log(Double(count))) * Double(rarity)
  }

  /// The rarity of a sequence that stands in so many of the texts (smoothed inverse document
  /// frequency: Manning, Raghavan, Schütze, "Introduction to Information Retrieval", §6.2).
  package static func rarity(in texts: Int, of all: Int) -> Float {
    Float(log(Double(all + 1) / Double(texts + 1)) + 1)
  }
}

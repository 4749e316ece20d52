/// A word that points to a tactic, and how surely.
public struct TacticKeyword: Hashable, Sendable {
  public let word: String
  /// From 1, said in many frauds, to 9, said in hardly any other.
  public let weight: Int

  public init(_ word: String, weight: Int) {
    self.word = word
    self.weight = weight
  }

  /// Reads `刷单:9 做任务:7`; a word without a weight has 5.
  static func list(_ text: String) -> [TacticKeyword] {
    text.split(whereSeparator: \.isWhitespace).map { entry in
      let parts = entry.split(separator: ":")
      let weight = parts.count == 2 ? Int(parts[1]) ?? 5 : 5
      return TacticKeyword(String(parts.first ?? entry), weight: weight)
    }
  }
}

import Learning
import Support

extension [LabelledCase] {
  /// Twelve invented cases of each class.
  static let invented = cases(InventedCases.narratives)
  /// Sixty-six of each class.
  static let paired = cases(InventedCases.paired)

  private static func cases(_ narratives: [(code: String, words: [String])]) -> [LabelledCase] {
    narratives.flatMap { code, words in words.map { LabelledCase(code: code, words: $0) } }
  }
}

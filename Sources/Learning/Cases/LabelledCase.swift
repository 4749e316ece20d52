/// What somebody told, and the class of fraud an officer says it is.
public struct LabelledCase: Hashable, Sendable {
  /// The code of the class: `T08`.
  public let code: String
  public let words: String

  public init(code: String, words: String) {
    self.code = code
    self.words = words
  }
}

extension [LabelledCase] {
  /// Without those whose words an earlier one has: what is held out must not also be learnt.
  public var withoutRepeats: [LabelledCase] {
    var known: Set<String> = []
    return filter { known.insert($0.words).inserted }
  }
}

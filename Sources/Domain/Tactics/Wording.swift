/// A sentence for people in both languages.
public struct Wording: Hashable, Sendable {
  public let chinese: String
  public let english: String

  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The sentence in the language in force.
  public var text: String { say(chinese, english) }
}

/// A way of defrauding people: a class of the police platform, or one tactic within a class.
public struct Tactic: Hashable, Sendable {
  /// `T08` for a class, `T0801` for a tactic below it.
  public let code: String
  public let chinese: String
  public let english: String
  /// Other names it goes by.
  public let aliases: [String]
  /// Words that point to it in a narrative.
  public let keywords: [TacticKeyword]
  /// What to tell the caller; given for classes.
  public let advice: Advice?

  /// The class of a tactic; `nil` for a class.
  public var parent: String? { code.utf8.count > 3 ? classCode : nil }

  /// The code of the class it is or belongs to.
  public var classCode: String { String(code.prefix(3)) }

  /// The name in the language in force.
  public var name: String { say(chinese, english) }

  init(
    _ code: String,
    _ chinese: String,
    _ english: String,
    aliases: [String] = [],
    keywords: String = "",
    advice: Advice? = nil
  ) {
    self.code = code
    self.chinese = chinese
    self.english = english
    self.aliases = aliases
    self.keywords = TacticKeyword.list(keywords)
    self.advice = advice
  }
}

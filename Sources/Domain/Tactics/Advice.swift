/// What to say to a caller who meets a tactic: short sentences, no blame, one action at a time.
public struct Advice: Hashable, Sendable {
  /// The one line that shows why it is a fraud.
  public let keyLine: Wording
  /// Two questions that let the caller see it for herself.
  public let questions: [Wording]
  /// The one thing to do now.
  public let action: Wording

  public init(keyLine: Wording, questions: [Wording], action: Wording) {
    self.keyLine = keyLine
    self.questions = questions
    self.action = action
  }
}

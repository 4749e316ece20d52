/// What is wrong with one record of a file of labelled cases.
public struct LabelledFlaw: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case notJSON
    case notAnObject
    /// The words or the label are no text.
    case notText
    /// Longer than a narrative may be.
    case tooLong
    /// The label, cut short, that no class has.
    case noClass(String)
  }

  /// The line it begins on, from 1.
  public let line: Int
  public let reason: Reason

  public init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }
}

import Domain

/// Why a command ended early, in words for the person at the desk.
///
/// Names the thing and the remedy, and quotes nothing a caller or victim said. An empty message
/// ends the command without a word.
public struct Complaint: Error, Hashable, Sendable {
  public let status: ExitStatus
  public let message: String

  /// Words it in the language in force.
  public init(
    _ status: ExitStatus, _ chinese: @autoclosure () -> String,
    _ english: @autoclosure () -> String
  ) {
    self.status = status
    message = say(chinese(), english())
  }

  /// The reader of our output went away: no more is wanted, and nobody is there to be told.
  static let outputClosed = Complaint(.cannotWrite, "", "")
}

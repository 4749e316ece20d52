public import Postgres

/// Why a briefing could not be read, composed or frozen.
///
/// No other error crosses this seam.
public enum BriefingError: Error {
  /// The database would not answer, or refused by a rule of its own.
  case database(PostgresError)
  /// The database answered what this program does not understand, at this key.
  case unreadable(key: String)
  /// Figures do not add up, so nothing was frozen: the failed checks, each with both values.
  case unreconciled([String])
  /// What was to go out names someone the log knows: the places of the paragraphs, from 1.
  case identifying([Int])
  /// The template in force is none that this program understands.
  case template(TemplateFlaw)
  /// The words kept of the briefing of this number are not those its content tells the hash of.
  case altered(number: String)
  /// Others issued briefings at the same moment; trying again helps.
  case contended
}

extension BriefingError {
  /// Whether another briefing may go out all the same.
  public var isOfOneBriefing: Bool {
    switch self {
    case .unreconciled, .altered: true
    case .database, .unreadable, .identifying, .template, .contended: false
    }
  }
}

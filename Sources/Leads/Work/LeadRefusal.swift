import JSON
public import Postgres

/// Why a step of a lead was not taken, and what is possible instead.
public struct LeadRefusal: Hashable, Sendable {
  /// What stands against it.
  public enum Cause: String, Sendable {
    /// No such step follows where the lead stands.
    case step = "lead_step"
    /// The step is another desk's or person's to take.
    case elsewhere = "lead_elsewhere"
    /// Another person has the lead.
    case taken = "lead_taken"
  }

  public let cause: Cause
  public let action: LeadAction
  public let state: LeadState
  /// The desk the lead is with.
  public let desk: String?
  /// The person the lead is with.
  public let assignee: String?
  /// What the person who asked can do now.
  public let possible: [LeadAction]

  /// Reads the database's words; `nil` where they are of another rule.
  public init?(_ error: PostgresError) {
    guard case .refused(_, let message, let rule) = error,
      let cause = rule.flatMap(Cause.init(rawValue:)),
      let document = try? JSONValue(parsing: message),
      let action = document["action"]?.asString.flatMap(LeadAction.init(rawValue:)),
      let state = document["state"]?.asString.flatMap(LeadState.init(rawValue:))
    else { return nil }
    self.cause = cause
    self.action = action
    self.state = state
    desk = document["desk"]?.asString
    assignee = document["assignee"]?.asString
    possible = (document["possible"]?.asArray ?? []).compactMap {
      $0.asString.flatMap(LeadAction.init(rawValue:))
    }
  }
}

public import Domain
public import JSON

/// What an auditor said of a row by which the server's clock was set.
public struct AuditAcknowledgement: Hashable, Sendable {
  /// The number of the row.
  public let row: String
  public let by: String
  public let at: Instant
  public let reason: String

  /// Reads what the database tells of one.
  init?(_ document: JSONValue) {
    guard let row = document["seq"]?.asString, let by = document["by"]?.asString,
      let at = document["at"]?.asString.flatMap({ Instant($0) })
    else { return nil }
    (self.row, self.by, self.at) = (row, by, at)
    reason = document["reason"]?.asString ?? ""
  }

  /// For programs.
  public var document: JSONValue {
    [
      "seq": Int(row).map { .integer($0) } ?? .null, "by": .string(by), "at": .string(at.text),
      "reason": .string(reason),
    ]
  }
}

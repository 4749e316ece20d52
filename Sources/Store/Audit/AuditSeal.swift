public import Domain
public import JSON

/// An entry of the chain that seals the audit.
public struct AuditSeal: Hashable, Sendable {
  /// The name of the log, a UUID.
  public let log: String
  public let number: Int
  public let at: Instant
  public let by: String
  /// How many rows it seals.
  public let rows: Int
  /// How many rows are sealed up to and with it.
  public let total: Int
  /// SHA-256 over it and so over all seals before it, in 64 hexadecimal digits.
  public let head: String
  /// As the database tells it.
  public let document: JSONValue

  /// Reads what the database tells of a seal; `nil` for no seal.
  public init?(_ document: JSONValue?) {
    guard let document, let log = document["log"]?.asString,
      let number = document["seal"]?.asInteger, let by = document["by"]?.asString,
      let at = document["at"]?.asString.flatMap({ Instant($0) }),
      let rows = document["rows"]?.asInteger, let total = document["total"]?.asInteger,
      let head = document["head"]?.asString
    else { return nil }
    (self.log, self.number, self.at, self.by) = (log, number, at, by)
    (self.rows, self.total, self.head, self.document) = (rows, total, head, document)
  }
}

public import Domain
public import JSON

/// Audit rows that no seal holds yet.
public struct UnsealedRows: Hashable, Sendable {
  public let rows: Int
  /// The time of the oldest; `nil` where there is none.
  public let since: Instant?

  public init(rows: Int, since: Instant?) { (self.rows, self.since) = (rows, since) }

  /// Reads what the database tells of them.
  init(_ document: JSONValue?) {
    rows = document?["rows"]?.asInteger ?? 0
    since = document?["since"]?.asString.flatMap { Instant($0) }
  }

  public var document: JSONValue {
    ["rows": .integer(rows), "since": since.map { .string($0.text) } ?? .null]
  }
}

public import Domain
public import Postgres

/// As PostgreSQL writes `timestamptz` in the ISO style: `2026-11-10 10:05:00+08`.
extension Instant: SQLValue {
  public var sqlText: String? { text }

  public init?(sqlText: String?) {
    guard let sqlText else { return nil }
    self.init(sqlText)
  }
}

/// As a number of fen.
extension Fen: SQLValue {
  public var sqlText: String? { String(count) }

  public init?(sqlText: String?) {
    guard let count = Int(sqlText: sqlText) else { return nil }
    self.init(count)
  }
}

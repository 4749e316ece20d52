/// One numbered step of the schema; applied once, whole, and never edited afterwards.
public struct Migration: Sendable {
  /// Counts from 1, without gaps.
  public let version: Int
  public let name: String
  /// The statements, as one transaction runs them.
  public let sql: String

  init(_ version: Int, _ name: String, _ bytes: [UInt8]) {
    self.version = version
    self.name = name
    sql = String(decoding: bytes, as: UTF8.self)
  }
}

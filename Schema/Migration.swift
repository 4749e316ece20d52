/// One numbered step of the tables; applied once, whole, and never edited afterwards.
public struct Migration: Sendable {
  /// Counts up, without gaps.
  public let version: Int
  public let name: String
  /// The statements, as one transaction runs them.
  public let sql: String
  /// SHA-256 of the last of the earlier steps that this one stands for; a database that has seen
  /// those has no need of it.
  public let squashed: String?

  init(_ version: Int, _ name: String, _ bytes: [UInt8], squashed: String? = nil) {
    self.version = version
    self.name = name
    self.squashed = squashed
    sql = String(decoding: bytes, as: UTF8.self)
  }
}

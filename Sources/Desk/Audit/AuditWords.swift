import Domain
import Store

/// What several commands say of the audit.
enum AuditWords {
  /// How long the database may be silent over one seal, which may hold one large transaction.
  static let patience = Duration.seconds(600)

  /// What is not sealed yet; `nil` where all is.
  static func unsealed(_ unsealed: UnsealedRows) -> String? {
    guard unsealed.rows > 0, let since = unsealed.since else { return nil }
    return say(
      "尚未封存：\(unsealed.rows) 条，\(since.shortText) 起",
      "not sealed yet: \(plural(unsealed.rows, "row")) since \(since.shortText)")
  }
}

import Reading

/// What an exported row carries to be known again: the hash its call was recorded under, and a
/// check over the row, so that a row changed since counts as another.
public enum RowSeal {
  /// The seal of a row whose personal data is masked: it is no call to be recorded.
  public static let masked = "masked"

  /// The seal of a row of cells under their columns.
  static func make(contentHash: String, _ row: [(name: String, cell: String)]) -> String {
    "\(contentHash).\(check(contentHash, row))"
  }

  /// The hash the call was recorded under, where the row is as it was exported.
  static func contentHash(in seal: String, _ row: [(name: String, cell: String)]) -> String? {
    let parts = seal.split(separator: ".")
    guard parts.count == 2, parts[0].utf8.count == 64 else { return nil }
    let hash = String(parts[0])
    return check(hash, row) == parts[1] ? hash : nil
  }

  private static func check(_ hash: String, _ row: [(name: String, cell: String)]) -> String {
    let parts = row.filter { !$0.cell.isEmpty }.map { "\($0.name)\u{1F}\($0.cell)" }
    let text = ([hash] + parts.sorted()).joined(separator: "\u{1E}")
    return SHA256.digits(SHA256.hash(Array(text.utf8)).prefix(8))
  }
}

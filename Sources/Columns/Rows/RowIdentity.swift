public import Domain
public import JSON
import Reading

/// The identity of a row: the same content is the same call, whenever and from whatever file it is
/// read.
public enum RowIdentity {
  // Never to change: it stands in every identity made so far.
  private static let space = "desk110 import 1"

  /// Made of the columns' names and what the cells hold, in whatever order.
  static func id(of row: [(name: String, cell: String)]) -> UUID {
    let parts = row.filter { !$0.cell.isEmpty }.map { "\($0.name)\u{1F}\($0.cell)" }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    return id(([space] + parts).joined(separator: "\u{1E}"))
  }

  /// Made of a sheet that has none.
  public static func id(of sheet: JSONValue) -> UUID {
    id("\(space)\u{1E}\(SheetDigest.hash(sheet))")
  }

  // RFC 9562, 5.8: version 8 is for identifiers made in a way of one's own.
  private static func id(_ text: String) -> UUID {
    let bytes = SHA256.hash(Array(text.utf8))
    let word = { (range: Range<Int>) in bytes[range].reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
    return UUID(
      high: word(0..<8) & ~0xF000 | 0x8000,
      low: word(8..<16) & ~(3 << 62) | 1 << 63)
  }
}

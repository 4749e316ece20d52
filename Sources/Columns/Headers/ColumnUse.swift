/// What becomes of the cells of a column.
public enum ColumnUse: Hashable, Sendable {
  case key(ColumnKey)
  /// Kept in the note under the column's name, as the map says.
  case noted
  /// Left out, as the map says or because this program wrote it.
  case ignored
  /// Left out because nobody said what it is.
  case unmapped
}

/// A column of a table.
public struct Column: Hashable, Sendable {
  /// As the file writes it.
  public let head: String
  /// The head, told from others of the same words, for the identity of rows.
  let identity: String
  public let use: ColumnUse
  let countsTenThousands: Bool
  /// Whether this program wrote it.
  let isOurs: Bool

  /// The head where it is a word; a head that may be a person's data is told by its place.
  public func name(at place: Int) -> String {
    let digits = head.utf8.count { 0x30...0x39 ~= $0 }
    let isWord = !head.isEmpty && head.count <= Self.namedMax && digits < 4
    return isWord ? head : Self.letters(place)
  }

  private static let namedMax = 30

  /// `AB` for the 28th column, as spreadsheets name it.
  static func letters(_ place: Int) -> String {
    var rest = place + 1
    var letters = ""
    while rest > 0 {
      rest -= 1
      letters = String(Character(Unicode.Scalar(UInt8(0x41 + rest % 26)))) + letters
      rest /= 26
    }
    return letters
  }
}

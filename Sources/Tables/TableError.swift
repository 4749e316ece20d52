/// Why a file cannot be read as rows.
///
/// Carries places and names of parts, never what a cell holds. No other error crosses this seam.
public enum TableError: Error, Hashable, Sendable {
  /// The system could not open or read it.
  case unreadable(errno: CInt)
  /// A folder, a pipe or a device: a table is read more than once.
  case notAFile
  /// Nothing is in it.
  case empty
  /// The binary workbook of before 2007, or one protected by a password.
  case oldWorkbook
  /// A zip archive that is no workbook.
  case notAWorkbook
  /// The archive or a part of it is broken; `part` is empty for the archive itself.
  case damaged(part: String)
  /// A part unpacks to more than any log would: a zip bomb.
  case tooLarge(part: String)
  /// A part declares a document type, the way to entities that expand without end.
  case documentType(part: String)
  /// A part is no well-formed XML.
  case malformed(part: String, line: Int)
  /// A row has more cells than a spreadsheet has columns.
  case tooManyColumns(row: Int)
  /// The head of the file is longer than any row.
  case headTooLong
  /// This system cannot convert from the encoding.
  case noConverter(TextEncoding)
}

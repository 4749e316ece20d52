/// How much of a file is believed.
public enum TableLimits {
  /// The columns a spreadsheet has (ECMA-376, XFD).
  public static let columns = 16_384
  /// The rows a spreadsheet has.
  static let rows = 1_048_576
  /// The bytes of one row.
  public static let rowBytes = 16 << 20
  /// What one part of a workbook may unpack to.
  static let partBytes = 4 << 30
  /// What the shared texts of a workbook may unpack to: they stay in memory.
  static let sharedBytes = 512 << 20
  /// How many times the size of the file a part may unpack to; the format's own limit is 1032.
  static let ratio = 250
  /// Below so much nobody asks for the ratio.
  static let ratioFloor = 32 << 20
  /// The bytes of XML between two marks that the parser is let to gather.
  static let tokenBytes = 16 << 20
  /// Rows looked at to find out the delimiter.
  static let sampleRows = 20
  /// Bytes looked at to find out the delimiter.
  static let sampleBytes = 256 << 10
}

/// One row of a file: its cells as text.
public struct TableRow: Hashable, Sendable {
  /// Why the cells are not those of the file.
  public enum Flaw: Hashable, Sendable {
    /// Longer than ``TableLimits/rowBytes``; the cells are gone.
    case tooLong
    /// A quotation mark opened in it is never closed: it may hold other rows.
    case unclosedQuote
  }

  /// Counted from 1 as a spreadsheet shows it.
  public let number: Int
  /// Without white space at either end; dates as `2026-11-06 12:00:00`.
  public let cells: [String]
  public let flaw: Flaw?

  public init(number: Int, cells: [String], flaw: Flaw? = nil) {
    self.number = number
    self.cells = cells
    self.flaw = flaw
  }

  /// Whether nothing is in it.
  public var isEmpty: Bool { flaw == nil && cells.allSatisfy(\.isEmpty) }
}

extension TableRow {
  /// Stands for bytes that are no text in the file's encoding: a code point that no text has.
  public static let unreadable: Unicode.Scalar = "\u{FFFF}"

  /// Stands for a formula that was never calculated.
  public static let uncalculated = "#UNCALCULATED!"

  /// What a spreadsheet shows where a formula failed.
  public static let errors: Set = [
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!",
    uncalculated,
  ]
}

public import Domain

/// A cell of a table that other tools read.
public enum TableCell: Hashable, Sendable {
  case text(String)
  case number(Int)
  case money(Fen)
  case time(Instant)
  case flag(Bool)
  /// A part of a whole.
  case share(Ratio)
  /// A mean, of which one decimal says enough.
  case mean(Ratio)
  case day(CalendarDay)
  case empty

  init(_ text: String?) { self = text.map { .text($0) } ?? .empty }
  init(_ instant: Instant?) { self = instant.map { .time($0) } ?? .empty }

  /// The cell in CSV, safe to open in a spreadsheet.
  var plain: String {
    switch self {
    case .text(let text): text.visibleOnOneLine.safeInSpreadsheets
    case .number(let number): String(number)
    case .money(let fen): fen.yuan
    case .time(let instant): instant.text
    case .flag(let flag): flag ? "true" : "false"
    case .share(let ratio): ratio.percent()
    case .mean(let ratio): ratio.decimal(scaledBy: 1, decimals: 1)
    case .day(let day): day.text
    case .empty: ""
    }
  }
}

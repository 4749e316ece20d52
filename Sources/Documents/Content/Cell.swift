public import Domain

/// A cell of a table: a value with its type, so that a workbook can reckon with it.
public enum Cell: Hashable, Sendable {
  case text(String)
  case count(Int)
  /// Yuan to the fen.
  case money(Fen)
  /// A part of a whole; `nil` where the whole is nothing.
  case share(Ratio?)
  case day(CalendarDay)
  case empty

  /// For people: money in groups of three, shares in percent.
  public var shown: String {
    switch self {
    case .text(let text): text.visibleOnOneLine
    case .count(let count): String(count)
    case .money(let fen): fen.grouped
    case .share(let ratio): ratio?.percent() ?? "—"
    case .day(let day): day.text
    case .empty: ""
    }
  }

  /// For programs: money without groups, text that no spreadsheet runs.
  var plain: String {
    switch self {
    case .text(let text): text.visibleOnOneLine.safeInSpreadsheets
    case .money(let fen): fen.yuan
    case .share(nil): ""
    case .count, .share, .day, .empty: shown
    }
  }
}

public import Domain

/// A cell of a table: a value with its type, so that a workbook can reckon with it.
public enum Cell: Hashable, Sendable {
  case text(String)
  case count(Int)
  /// Yuan to the fen.
  case money(Fen)
  /// A part of a whole; `nil` where the whole is nothing.
  case share(Ratio?)
  /// A mean to one decimal; `nil` where nothing is known.
  case mean(Ratio?)
  case day(CalendarDay)
  /// To the minute, Beijing time.
  case time(Instant)
  case empty

  /// For people: money in groups of three, shares in percent.
  public var shown: String {
    switch self {
    case .text(let text): text.visibleOnOneLine
    case .count(let count): String(count)
    case .money(let fen): fen.grouped
    case .share(let ratio): ratio?.percent() ?? "—"
    case .mean(let ratio): ratio?.decimal(scaledBy: 1, decimals: 1) ?? "—"
    case .day(let day): day.text
    case .time(let time): time.shortText
    case .empty: ""
    }
  }

  /// For programs: money without groups, text that no spreadsheet runs.
  var plain: String {
    switch self {
    case .text(let text): text.visibleOnOneLine.safeInSpreadsheets
    case .money(let fen): fen.yuan
    case .share(nil), .mean(nil): ""
    case .count, .share, .mean, .day, .time, .empty: shown
    }
  }
}

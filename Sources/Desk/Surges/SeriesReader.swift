import Domain
import Surveillance

/// A file of dates and counts as a series.
enum SeriesReader {
  /// The largest file taken, 16 MiB.
  private static let bytesMax = 16 << 20

  /// Reads a file; `-` is standard input.
  ///
  /// - Throws: A ``Complaint`` that names the line and what to do.
  static func read(_ path: String) throws(Complaint) -> Series {
    let bytes = try InputFile.bytes(path, max: bytesMax)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Complaint(
        .badInput, "序列不是 UTF-8 文本，请转换编码", "the series is not UTF-8 text: convert it")
    }
    return try series(of: text)
  }

  /// Reads the text of a file, with or without a head and a byte-order mark.
  static func series(of text: String) throws(Complaint) -> Series {
    let rows = try rows(of: text)
    guard let first = rows.first else {
      throw Complaint(
        .badInput, "序列是空的，每行应为“日期,数量”", "the series is empty: its lines are 'date,count'")
    }
    try checkOrder(of: rows)
    let step = try step(of: rows)
    let series = Series(
      from: first.day, step: step, counts: rows.map(\.count), monthDay: monthDay(of: rows))
    try checkGaps(of: rows, in: series)
    return series
  }

  /// The day of the month that months are told by: after a month's last day the latest that is met.
  private static func monthDay(of rows: [SeriesRow]) -> Int? {
    guard let first = rows.first?.day, first.adding(days: 1).day == 1 else { return nil }
    return rows.map(\.day.day).max()
  }

  private static func rows(of text: String) throws(Complaint) -> [SeriesRow] {
    var rows: [SeriesRow] = []
    var hasHead = false
    for (place, line) in lines(of: text).enumerated() {
      let cells = SeriesRow.cells(of: line)
      guard cells != [""] else { continue }
      if rows.isEmpty, !hasHead, !cells[0].utf8.contains(where: \.isASCIIDigit) {
        hasHead = true
      } else {
        rows.append(try SeriesRow(cells, line: place + 1))
      }
    }
    return rows
  }

  /// The lines without the byte-order mark, whatever ends them.
  private static func lines(of text: String) -> [Substring] {
    let text =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  private static func checkOrder(of rows: [SeriesRow]) throws(Complaint) {
    var lines: [CalendarDay: Int] = [:]
    for (place, row) in rows.enumerated() {
      if let line = lines.updateValue(row.line, forKey: row.day) {
        throw row.complaint(
          "与第 \(line) 行是同一日期，请合为一行",
          "the date of line \(line) again: make them one line")
      }
      guard place == 0 || rows[place - 1].day < row.day else {
        throw row.complaint(
          "日期早于上一行，请按日期排序", "an earlier date than above: sort the lines by date")
      }
    }
  }

  /// What most dates are apart is not asked: what the nearest are apart is the step.
  private static func step(of rows: [SeriesRow]) throws(Complaint) -> Series.Step {
    let distances = zip(rows, rows.dropFirst()).map { $1.day.number - $0.day.number }
    guard let least = distances.min() else { return .day }
    switch least {
    case 1: return .day
    case 7: return .week
    case 28, 29, 30, 31: return .month
    default: throw notEqual(rows[(distances.firstIndex(of: least) ?? 0) + 1], least)
    }
  }

  private static func notEqual(_ row: SeriesRow, _ distance: Int) -> Complaint {
    row.complaint(
      "与上一日期相隔 \(distance) 天；日期之间应相隔一天、七天或一个月",
      "\(distance) days after the date before; dates are to be a day, 7 days or a month apart")
  }

  private static func checkGaps(of rows: [SeriesRow], in series: Series) throws(Complaint) {
    for (place, row) in rows.enumerated() where row.day != series.day(place) {
      guard series.day(place) < row.day else {
        throw notEqual(row, row.day.number - rows[place - 1].day.number)
      }
      let missing = series.day(place).text
      throw row.complaint(
        "此前缺 \(missing)：请补一行，没有则写 0，未知则写 NA",
        "\(missing) is missing before it: add a line, with 0 for none or NA where it is not known")
    }
  }
}

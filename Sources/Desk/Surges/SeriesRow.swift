import Domain

/// One line of a series: a date and a count.
struct SeriesRow {
  let line: Int
  let day: CalendarDay
  /// `nil` where it is not known.
  let count: Int?

  /// The largest count taken.
  private static let countMax = 1_000_000_000

  /// Reads the cells of a line, full-width digits and signs too.
  init(_ cells: [String], line: Int) throws(Complaint) {
    guard cells.count == 2 else {
      throw Self.complaint(
        line, "应为两格“日期,数量”，数量不带千位分隔符",
        "is to have two cells, 'date,count', and no separator of thousands")
    }
    guard let day = Self.day(cells[0]) else {
      throw Self.complaint(
        line, "没有这个日期，请写成 2026-11-10", "no such date: write it as 2026-11-10")
    }
    (self.line, self.day) = (line, day)
    count = try Self.count(cells[1], line: line)
  }

  /// The cells of a line, without quotes and the space around them.
  static func cells(of line: Substring) -> [String] {
    let line = Text.narrowed(String(line))
    let separator = [";", "\t"].first { line.contains($0) } ?? ","
    return line.split(separator: separator, omittingEmptySubsequences: false).map { cell in
      let cell = cell.trimmed
      let isQuoted = cell.count > 1 && cell.hasPrefix("\"") && cell.hasSuffix("\"")
      return isQuoted ? cell.dropFirst().dropLast().trimmed : cell
    }
  }

  /// Says what is wrong with the line.
  func complaint(_ chinese: String, _ english: String) -> Complaint {
    Self.complaint(line, chinese, english)
  }

  private static func complaint(_ line: Int, _ chinese: String, _ english: String) -> Complaint {
    Complaint(.badInput, "第 \(line) 行：\(chinese)", "line \(line): \(english)")
  }

  /// Reads `2026-11-10`, and `2026/1/5` as spreadsheets write it.
  private static func day(_ text: String) -> CalendarDay? {
    let separator: Character = text.contains("/") ? "/" : "-"
    let numbers = text.split(separator: separator, omittingEmptySubsequences: false).map(number)
    guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2]
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  private static func count(_ text: String, line: Int) throws(Complaint) -> Int? {
    guard !["", "na"].contains(text.lowercased()) else { return nil }
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard digits == text else {
      throw complaint(line, "数量是负数，应为 0 或以上", "a negative count: counts are 0 or more")
    }
    guard digits.utf8.allSatisfy(\.isASCIIDigit) else {
      throw complaint(
        line, "数量不是整数，应为整数，未知则写 NA", "no whole count: write one, or NA where it is not known")
    }
    guard let count = number(digits), count <= countMax else {
      throw complaint(line, "数量超过 \(countMax)", "a count above \(countMax)")
    }
    return count
  }

  private static func number(_ digits: Substring) -> Int? {
    digits.utf8.allSatisfy(\.isASCIIDigit) ? Int(digits) : nil
  }
}

import Domain
import Reading

/// Times as old logs and spreadsheets write them, in Beijing time; the year always stands first.
enum CellTime {
  /// Reads `2026/11/6 12:00`, `2026年11月6日12时`, `20261106`, a serial day of a spreadsheet; a clock
  /// alone belongs to `day`.
  static func read(_ text: String, on day: CalendarDay? = nil) -> Instant? {
    let word = SheetText.folded(text)
    if let instant = Instant(word) ?? compact(word) ?? serial(word) ?? told(word) { return instant }
    return day.flatMap { told("\($0.text) \(word)") }
  }

  /// A time in its one form, whatever spreadsheet or program wrote it; any other cell as it is.
  static func normal(_ cell: String) -> String {
    let letters = cell.unicodeScalars
    guard letters.count >= 8, letters.prefix(4).allSatisfy({ ("0"..."9").contains($0) }),
      let sign = letters.dropFirst(4).first, "-/.年".unicodeScalars.contains(sign)
    else { return cell }
    return read(cell)?.text ?? cell
  }

  /// The first time with a year in a narrative.
  static func first(in narrative: String, now: Instant) -> Instant? {
    let letters = Array(narrative.unicodeScalars)
    return TimeReader.find(in: narrative, now: now).first { found in
      let start = letters[found.range].prefix(4)
      return start.count == 4 && start.allSatisfy { ("0"..."9").contains($0) }
        && found.value <= now
    }?.value
  }

  /// 20261106, 202611061200, 20261106120000.
  private static func compact(_ word: String) -> Instant? {
    let bytes = Array(word.utf8)
    guard [8, 12, 14].contains(bytes.count), bytes.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      return nil
    }
    func number(_ range: Range<Int>) -> Int {
      range.upperBound <= bytes.count ? bytes[range].reduce(0) { $0 * 10 + Int($1) - 48 } : 0
    }
    guard let day = CalendarDay(year: number(0..<4), month: number(4..<6), day: number(6..<8)),
      number(8..<10) < 24, number(10..<12) < 60, number(12..<14) < 60
    else { return nil }
    return Instant(
      day: day, hour: number(8..<10), minute: number(10..<12), second: number(12..<14))
  }

  /// Days since 30 December 1899, for the years 2000 to 2099.
  private static func serial(_ word: String) -> Instant? {
    let bytes = Array(word.utf8)
    let isNumber = bytes.allSatisfy { 0x30...0x39 ~= $0 || $0 == UInt8(ascii: ".") }
    guard bytes.count >= 5, bytes.count <= 20, isNumber, let value = Double(word),
      36_526..<73_051 ~= value
    else { return nil }
    let day = Int(value)
    let seconds = Int(((value - Double(day)) * 86_400).rounded())
    return Instant(day: CalendarDay(number: day - 25_569)).adding(seconds: seconds)
  }

  /// A date in words or signs that is the whole of the text.
  private static func told(_ word: String) -> Instant? {
    guard word.utf8.prefix(4).allSatisfy({ 0x30...0x39 ~= $0 }), word.utf8.count >= 8 else {
      return nil
    }
    let word = padded(word)
    let found = TimeReader.find(in: word, now: Instant(microseconds: 0))
    guard found.count == 1, found[0].range == 0..<word.unicodeScalars.count else { return nil }
    return found[0].value
  }

  /// 9:5 with its minutes in two digits, 9:05, as some programs leave the nought out.
  private static func padded(_ word: String) -> String {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    return parts.indices.map { index in
      let isLone = index > 0 && parts[index].utf8.prefix { 0x30...0x39 ~= $0 }.count == 1
      return (isLone ? "0" : "") + parts[index]
    }.joined(separator: ":")
  }
}

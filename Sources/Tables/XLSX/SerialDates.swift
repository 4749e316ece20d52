/// Days counted as spreadsheets count them (ECMA-376-1, 18.17.4.1).
public struct SerialDates: Sendable {
  private let is1904: Bool

  /// - Parameter is1904: Whether day 0 is 1 January 1904, as on the first Macintosh.
  public init(is1904: Bool) { self.is1904 = is1904 }

  /// `2026-11-06 12:00:00`, or a day alone, or below one day a clock; `nil` for what is no date.
  public func text(of serial: String) -> String? {
    guard let value = Double(serial), value >= 0, value < 2_958_466 else { return nil }
    var day = Int(value)
    var second = Int(((value - Double(day)) * 86_400).rounded())
    if second == 86_400 {
      day += 1
      second = 0
    }
    let clock = [second / 3600, second / 60 % 60, second % 60].map(Self.two)
      .joined(separator: ":")
    if value < 1 { return clock }
    guard let date = date(day) else { return nil }
    return second == 0 ? date : "\(date) \(clock)"
  }

  private func date(_ serial: Int) -> String? {
    // The 1900 system has a 29 February 1900, which never was: day 60.
    guard is1904 || serial != 60 else { return nil }
    let epoch = is1904 ? -24_107 : serial < 60 ? -25_568 : -25_569
    let (year, month, day) = Self.civil(serial + epoch)
    return "\(year)-\(Self.two(month))-\(Self.two(day))"
  }

  // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": civil_from_days.
  private static func civil(_ number: Int) -> (Int, Int, Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

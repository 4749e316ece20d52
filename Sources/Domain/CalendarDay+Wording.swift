extension CalendarDay {
  /// The day as a sentence has it: `2026年11月10日`, `10 November 2026`.
  public var wording: String {
    say("\(year)年\(month)月\(day)日", "\(day) \(Self.monthNames[month - 1]) \(year)")
  }

  /// The day where its year is known: `11月10日`, `10 Nov`.
  public var shortWording: String {
    say("\(month)月\(day)日", "\(day) \(Self.monthNames[month - 1].prefix(3))")
  }

  /// The months in English.
  public static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension Instant {
  /// The time to the minute as a sentence has it: `2026年11月10日8时30分`, `08:30 on 10 November 2026`.
  public var wording: String {
    say(
      "\(day.wording)\(hour)时" + (minute == 0 ? "" : "\(minute.padded(2))分"),
      "\(hour.padded(2)):\(minute.padded(2)) on \(day.wording)")
  }
}

import Domain

extension TimeParser {
  /// A time as it is told in English: yesterday at 8pm, 10:30 on 7 November, at 8 am.
  mutating func readEnglish(day known: CalendarDay?) -> (time: ToldTime, end: Int)? {
    let start = at
    var day = takeEnglishDay()
    let joint = at
    if day != nil { skipEnglishJoint() }
    let clock = takeEnglishClock(isCertain: day != nil)
    if clock == nil { at = joint }
    let end = at
    if day == nil, clock != nil {
      skipEnglishJoint()
      day = takeEnglishDay()
      if day == nil { at = end }
    }
    guard day != nil || clock != nil else {
      at = start
      return nil
    }
    let base = day ?? EnglishDay(day: known ?? nearest(part: nil, clock: clock), part: nil)
    let time = clock?.adjusted(to: base.part) ?? Clock(hour: base.part?.start ?? 0)
    let instant = Instant(
      day: base.day, hour: time.hour, minute: time.minute, second: time.second)
    return (ToldTime(instant: instant, hasClock: clock != nil), at)
  }

  /// Whether what starts at `start` may be English: a letter stands there, or soon after figures.
  static func mayBeEnglish(_ text: FoldedText, at start: Int) -> Bool {
    if text[start].isLetter { return true }
    guard text[start].isDigit else { return false }
    for position in start..<(start + letterReach) {
      if text[position].isLetter { return true }
      if text[position].isHan { return false }
    }
    return false
  }

  private static let letterReach = 10

  /// A day, and the part of it that was named with it: this morning.
  private struct EnglishDay {
    let day: CalendarDay
    let part: DayPart?
  }

  /// A day by how far it lies from today.
  private struct NamedDay {
    let days: Int
    let part: DayPart?

    init(_ days: Int, _ part: DayPart? = nil) {
      self.days = days
      self.part = part
    }
  }

  private mutating func skipEnglishJoint() {
    while text[at] == " " || text[at] == "," { at += 1 }
    for word in ["at about ", "at around ", "at ", "on ", "about ", "around "] where take(word) {
      return
    }
  }

  private mutating func takeEnglishDay() -> EnglishDay? {
    if let (named, length) = Self.englishDays.word(in: text, at: at), endsWord(at + length) {
      at += length
      return EnglishDay(day: now.day.adding(days: named.days), part: named.part)
    }
    let start = at
    if let day = takeEnglishDate() { return EnglishDay(day: day, part: nil) }
    at = start
    return nil
  }

  /// 7 November, 7th Nov 2026, November 7.
  private mutating func takeEnglishDate() -> CalendarDay? {
    var day = takeDayOfMonth()
    if day != nil { guard take(" ") else { return nil } }
    guard let (month, length) = Self.months.word(in: text, at: at), endsWord(at + length) else {
      return nil
    }
    at += length
    if text[at] == "." { at += 1 }
    if day == nil {
      guard take(" ") else { return nil }
      day = takeDayOfMonth()
    }
    guard let day else { return nil }
    return takeEnglishYear().flatMap { CalendarDay(year: $0, month: month, day: day) }
      ?? latest(month: month, day: day)
  }

  private mutating func takeDayOfMonth() -> Int? {
    guard text[at].isDigit, let day = takeSmallNumber(), (1...31).contains(day) else { return nil }
    for ending in ["st", "nd", "rd", "th"] where take(ending) { break }
    return text[at].isAlphanumeric ? nil : day
  }

  private mutating func takeEnglishYear() -> Int? {
    let first = text[at] == "," ? at + 2 : at + 1
    guard text[first - 1] == " ", (0..<4).allSatisfy({ text[first + $0].isDigit }),
      text[first] == "2", text[first + 1] == "0", !text[first + 4].isAlphanumeric
    else { return nil }
    at = first + 4
    return (0..<4).reduce(0) { $0 * 10 + text[first + $1].digit }
  }

  /// 8pm, 8 am, 10:30, 10.30 pm; a bare hour is none.
  private mutating func takeEnglishClock(isCertain: Bool) -> Clock? {
    let start = at
    guard text[at].isDigit, let hour = takeSmallNumber(), hour < 24 else {
      at = start
      return nil
    }
    var clock = Clock(hour: hour)
    var isSure = false
    if text[at] == ":" || text[at] == ".", text[at + 1].isDigit, text[at + 2].isDigit,
      !text[at + 3].isDigit
    {
      isSure = text[at] == ":"
      clock.minute = text[at + 1].digit * 10 + text[at + 2].digit
      at += 3
    }
    let afternoon = takeHalfOfDay()
    guard isSure || afternoon != nil, clock.minute < 60, !text[at].isAlphanumeric else {
      at = start
      return nil
    }
    if let afternoon, hour <= 12 { clock.hour = hour % 12 + (afternoon ? 12 : 0) }
    return clock
  }

  /// Whether it is after noon, where am or pm is said.
  private mutating func takeHalfOfDay() -> Bool? {
    for (word, isAfternoon) in [
      ("a.m.", false), ("p.m.", true), ("am", false), ("pm", true),
    ] {
      let first = text[at] == " " ? at + 1 : at
      guard text.has(word, at: first), endsWord(first + word.utf8.count) else { continue }
      at = first + word.utf8.count
      return isAfternoon
    }
    return nil
  }

  private func endsWord(_ position: Int) -> Bool { !text[position].isAlphanumeric }

  private static let englishDays = WordSet<NamedDay>([
    ("this morning", NamedDay(0, .morning)), ("this afternoon", NamedDay(0, .afternoon)),
    ("this evening", NamedDay(0, .evening)), ("tonight", NamedDay(0, .evening)),
    ("today", NamedDay(0)),
    ("last night", NamedDay(-1, .evening)), ("yesterday morning", NamedDay(-1, .morning)),
    ("yesterday afternoon", NamedDay(-1, .afternoon)),
    ("yesterday evening", NamedDay(-1, .evening)),
    ("yesterday", NamedDay(-1)), ("the day before yesterday", NamedDay(-2)),
    ("just now", NamedDay(0)),
  ])
  private static let months = WordSet<Int>([
    ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6),
    ("july", 7), ("august", 8), ("september", 9), ("october", 10), ("november", 11),
    ("december", 12), ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7),
    ("aug", 8), ("sept", 9), ("sep", 9), ("oct", 10), ("nov", 11), ("dec", 12),
  ])
}

import Domain

/// One point in time at a position: a date, a part of the day, a clock; any two may be missing.
struct TimeParser {
  let text: FoldedText
  let now: Instant
  var at: Int

  private init(_ text: FoldedText, at start: Int, now: Instant) {
    self.text = text
    self.now = now
    at = start
  }

  /// Reads the time at `start`; `day` is the date last named.
  static func read(
    _ text: FoldedText, at start: Int, now: Instant, day: CalendarDay?
  ) -> (time: ToldTime, end: Int)? {
    var parser = TimeParser(text, at: start, now: now)
    if mayBeEnglish(text, at: start), let english = parser.readEnglish(day: day),
      // 9:20转 is no English: the Chinese reader knows more of what may follow.
      text[start - 2].isLetter || (start..<english.end).contains(where: { text[$0].isLetter })
    {
      return english
    }
    parser.at = start
    return parser.read(day: day)
  }

  mutating func read(day known: CalendarDay?) -> (time: ToldTime, end: Int)? {
    if let ago = takeAgo() { return (ago, at) }
    let start = at
    let named = takeFollowingDay(known) ?? takeDate() ?? takeBareYesterday()
    if named != nil { skipJoint() }
    let afterDate = at
    let part = takePart()
    let clock = takeClock(isCertain: named != nil || part != nil)
    guard named != nil || part != nil || clock != nil else { return nil }
    guard clock != nil || part != nil || !isDayOnly(start..<afterDate, after: known) else {
      return nil
    }
    if clock == nil, part == nil { at = endOfDate(afterDate) }
    // 上午 with neither date nor clock says too little.
    if clock == nil, named == nil { return nil }
    let base = named ?? known ?? nearest(part: part, clock: clock)
    let time = clock?.adjusted(to: part) ?? (part.map { Clock(hour: $0.start) } ?? Clock(hour: 0))
    let offset = clock?.offsetSeconds ?? Instant.beijingOffsetSeconds
    let local = Instant(day: base, hour: time.hour, minute: time.minute, second: time.second)
    let instant = local.adding(seconds: Instant.beijingOffsetSeconds - offset)
    return (ToldTime(instant: instant, hasClock: clock != nil), at)
  }

  /// 23:50 told at ten past midnight was yesterday.
  func nearest(part: DayPart?, clock: Clock?) -> CalendarDay {
    let hour = clock?.adjusted(to: part).hour ?? part?.start ?? 0
    return now.hour < 6 && hour >= 18 ? now.day.adding(days: -1) : now.day
  }

  /// 6日 alone may be six days, and 当日 without a clock tells nothing new.
  func isDayOnly(_ range: Range<Int>, after known: CalendarDay?) -> Bool {
    guard !range.isEmpty else { return false }
    if "同当".unicodeScalars.contains(text[range.lowerBound]) { return true }
    if "次翌第隔".unicodeScalars.contains(text[range.lowerBound]) { return known == nil }
    guard text[range.upperBound - 1] == "日" || text[range.upperBound - 1] == "号" else {
      return false
    }
    // 11月8号和9号: the month goes on.
    let isListed = "和、及至到".unicodeScalars.contains(text[range.lowerBound - 1])
    if isListed, known != nil { return false }
    return !range.contains { "月年今昨前明周期拜".unicodeScalars.contains(text[$0]) }
  }

  /// 昨17:20: yesterday, where a clock or a part of the day follows.
  mutating func takeBareYesterday() -> CalendarDay? {
    guard text[at] == "昨" || text[at] == "今",
      text[at + 1].isDigit || DayPart.words.word(in: text, at: at + 1) != nil
    else { return nil }
    at += 1
    return now.day.adding(days: text[at - 1] == "昨" ? -1 : 0)
  }

  func endOfDate(_ position: Int) -> Int {
    var end = position
    while end > 0, text[end - 1].isBlank { end -= 1 }
    return end
  }

  mutating func skipJoint() {
    if text[at] == " " || text[at] == "T" || text[at] == "t" {
      let next = text[at + 1]
      if next.isDigit || next.isHan { at += 1 }
    }
    if text[at] == "的" { at += 1 }
  }

  mutating func take(_ word: String) -> Bool {
    guard text.has(word, at: at) else { return false }
    at += word.unicodeScalars.count
    return true
  }

  /// A number below 100 in ASCII digits or Chinese numerals.
  mutating func takeSmallNumber() -> Int? {
    if text[at].isDigit {
      var end = at
      while end - at <= 2, text[end].isDigit { end += 1 }
      guard end - at <= 2 else { return nil }
      defer { at = end }
      return (at..<end).reduce(0) { $0 * 10 + text[$1].digit }
    }
    var end = at
    while end - at <= 4, text[end].chineseDigit != nil || text[end] == "十" { end += 1 }
    guard end > at, end - at <= 4 else { return nil }
    let tens = (at..<end).first { text[$0] == "十" }
    let value: Int
    if let tens {
      let high = tens == at ? 1 : text[tens - 1].chineseDigit ?? 0
      let low = tens + 1 < end ? text[tens + 1].chineseDigit ?? 0 : 0
      value = high * 10 + low
    } else {
      value = (at..<end).reduce(0) { $0 * 10 + (text[$1].chineseDigit ?? 0) }
    }
    at = end
    return value < 100 ? value : nil
  }
}

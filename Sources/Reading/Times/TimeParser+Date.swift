import Domain

extension TimeParser {
  /// 半小时前, 10分钟前, 3天前, 刚才.
  mutating func takeAgo() -> ToldTime? {
    let start = at
    if text[at] == "刚", take("刚才") || take("刚刚") {
      return ToldTime(instant: now, hasClock: true)
    }
    let isHalf = text[at] == "半" && take("半")
    let number = isHalf ? nil : takeSmallNumber()
    guard isHalf || number != nil else {
      at = start
      return nil
    }
    let half = take("个半") ? 1 : 0
    if half == 0 { _ = take("个") }
    var seconds: Int?
    if take("小时") || take("钟头") { seconds = 3600 }
    if seconds == nil, take("分钟") { seconds = 60 }
    if seconds == nil, take("天") { seconds = 86_400 }
    guard let seconds, take("前") || take("之前") || take("以前") else {
      at = start
      return nil
    }
    let ago = isHalf ? seconds / 2 : (number ?? 0) * seconds + half * seconds / 2
    return ToldTime(instant: now.adding(seconds: -ago), hasClock: seconds < 86_400)
  }

  mutating func takeDate() -> CalendarDay? {
    if let (days, length) = Self.relativeDays.word(in: text, at: at) {
      // The 晚 of 昨晚 is left for the part of the day.
      at += length
      if "晚早夜".unicodeScalars.contains(text[at - 1]) { at -= 1 }
      return now.day.adding(days: days)
    }
    let start = at
    if let date = takeWeekday() ?? takeNumericDate() ?? takeNamedDate() { return date }
    at = start
    return takeShortDate()
  }

  /// 11-3, 11/3, 11.3 before a clock, a part of the day or a word of paying; else a range.
  mutating func takeShortDate() -> CalendarDay? {
    let start = at
    guard text[at].isDigit, let month = takeSmallNumber(), (1...12).contains(month),
      text[at] == "-" || text[at] == "/" || text[at] == "."
    else {
      at = start
      return nil
    }
    let isPoint = text[at] == "."
    at += 1
    guard text[at].isDigit, let day = takeSmallNumber(), let date = latest(month: month, day: day),
      DayPart.words.word(in: text, at: at) != nil || !isPoint && Self.isStory(text, at: at)
    else {
      at = start
      return nil
    }
    return date
  }

  /// Whether a word of the story follows at once, and no unit.
  static func isStory(_ text: FoldedText, at position: Int) -> Bool {
    let at = text.afterBlanks(position)
    if at > position, text[at].isDigit { return text[at + 1] == ":" || text[at + 2] == ":" }
    return storyWords.contains(text[at])
  }

  private static let storyWords = ScalarSet(
    "转汇付打被在接收从我她他对刚加向给存刷又再先后银发才".unicodeScalars)

  /// 2022-08-27, 2022/8/27, 2022.8.27.
  mutating func takeNumericDate() -> CalendarDay? {
    let start = at
    guard (0..<4).allSatisfy({ text[at + $0].isDigit }) else { return nil }
    let sign = text[at + 4]
    guard sign == "-" || sign == "/" || sign == "." else { return nil }
    let year = (0..<4).reduce(0) { $0 * 10 + text[at + $1].digit }
    at += 5
    guard let month = takeSmallNumber(), text[at] == sign else {
      at = start
      return nil
    }
    at += 1
    guard let day = takeSmallNumber(), (1900...2199).contains(year),
      let date = CalendarDay(year: year, month: month, day: day)
    else {
      at = start
      return nil
    }
    return date
  }

  /// 2022年8月27日, 去年8月27日, 8月27号, 本月6日, 6日.
  mutating func takeNamedDate() -> CalendarDay? {
    guard Self.dateStarts.contains(text[at]) else { return nil }
    let year = takeYear()
    if take("本月") || take("当月") {
      return takeDay().flatMap { CalendarDay(year: now.day.year, month: now.day.month, day: $0) }
    }
    if take("上月") || take("上个月") {
      let last = now.day.adding(days: -now.day.day)
      return takeDay().flatMap { CalendarDay(year: last.year, month: last.month, day: $0) }
    }
    guard let first = takeSmallNumber() else { return nil }
    if take("月") {
      guard let day = takeDay() else { return nil }
      if let year { return CalendarDay(year: year, month: first, day: day) }
      return latest(month: first, day: day)
    }
    guard year == nil, take("日") || take("号"), !take("线"), first >= 1 else { return nil }
    let day = CalendarDay(year: now.day.year, month: now.day.month, day: first)
    if let day, day <= now.day { return day }
    let last = now.day.adding(days: -now.day.day)
    return CalendarDay(year: last.year, month: last.month, day: first)
  }

  private static let dateStarts = ScalarSet(
    "0123456789零〇一壹弌二两贰俩三叁仨四肆五伍六陆七柒八捌九玖十去今本当上".unicodeScalars)

  mutating func takeYear() -> Int? {
    if take("去年") { return now.day.year - 1 }
    if take("今年") { return now.day.year }
    guard (0..<4).allSatisfy({ text[at + $0].isDigit }), text[at + 4] == "年" else { return nil }
    let year = (0..<4).reduce(0) { $0 * 10 + text[at + $1].digit }
    at += 5
    return year
  }

  mutating func takeDay() -> Int? {
    guard let day = takeSmallNumber(), take("日") || take("号") else { return nil }
    return day
  }

  /// The newest such day that is not in the future.
  func latest(month: Int, day: Int) -> CalendarDay? {
    guard let date = CalendarDay(year: now.day.year, month: month, day: day), date <= now.day else {
      return CalendarDay(year: now.day.year - 1, month: month, day: day)
    }
    return date
  }

  static let relativeDays = WordSet<Int>([
    ("大前天", -3), ("前天", -2), ("前日", -2), ("前晚", -2), ("昨天", -1), ("昨日", -1), ("昨晚", -1),
    ("昨早", -1), ("昨夜", -1), ("今天", 0), ("今日", 0), ("今早", 0), ("今晚", 0), ("今晨", 0),
    ("今儿", 0), ("昨儿", -1), ("明天", 1), ("明日", 1), ("明早", 1), ("明晚", 1), ("后天", 2),
  ])
}

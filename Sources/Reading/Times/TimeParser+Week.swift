import Domain

extension TimeParser {
  /// 上周五, 本周一, 周三, 星期天, 上礼拜六: the week begins on Monday (GB/T 7408).
  mutating func takeWeekday() -> CalendarDay? {
    guard Self.weekStarts.contains(text[at]) else { return nil }
    let start = at
    let weeks = takeWeek()
    guard take("周") || take("星期") || take("礼拜"),
      let (weekday, length) = Self.weekdays.word(in: text, at: at)
    else {
      at = start
      return nil
    }
    at += length
    let monday = now.day.adding(days: 1 - now.day.weekday)
    if let weeks { return monday.adding(days: 7 * weeks + weekday - 1) }
    // 周五 told on a Tuesday was last week's.
    let day = monday.adding(days: weekday - 1)
    return day > now.day ? day.adding(days: -7) : day
  }

  /// -1 for 上, 0 for 本 and 这, none where no week is named.
  private mutating func takeWeek() -> Int? {
    if take("上上个") || take("上上") { return -2 }
    if take("上个") || take("上") { return -1 }
    if take("本") || take("这个") || take("这") { return 0 }
    return nil
  }

  /// 当日, 次日, 第二天: told of the day named before.
  mutating func takeFollowingDay(_ known: CalendarDay?) -> CalendarDay? {
    guard let known, let (days, length) = Self.followingDays.word(in: text, at: at) else {
      return nil
    }
    at += length
    return known.adding(days: days)
  }

  private static let weekStarts = ScalarSet("上本这周星礼".unicodeScalars)
  private static let weekdays = WordSet<Int>([
    ("一", 1), ("二", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6), ("日", 7), ("天", 7),
    ("1", 1), ("2", 2), ("3", 3), ("4", 4), ("5", 5), ("6", 6), ("7", 7),
  ])
  private static let followingDays = WordSet<Int>([
    ("次日", 1), ("翌日", 1), ("第二天", 1), ("隔天", 1), ("第三天", 2), ("当日", 0), ("当天", 0),
    ("同日", 0), ("同天", 0), ("当晚", 0),
  ])
}

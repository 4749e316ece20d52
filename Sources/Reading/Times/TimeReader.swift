public import Domain

/// Reads points in time as they are told: 昨天下午三点, 11月6日10时许, 11:00, 2022-08-27T13:43.
///
/// All in Beijing time. A date without a clock is the start of the day; a part of a day without a
/// clock (今天上午) is the hour it commonly starts. A clock without a date belongs to the date last
/// named, or to today; 次日 is the day after the one last named.
public enum TimeReader {
  /// Finds the times in a text, in order, as seen from `now`.
  public static func find(in text: String, now: Instant) -> [Found<Instant>] {
    find(in: FoldedText(text), now: now)
  }

  /// The first time in a text as a call sheet writes it: `2026-11-06T10:00:00+08:00`, or the day
  /// alone where no hour is told.
  public static func written(_ text: String, now: Instant) -> String? {
    told(in: FoldedText(text), now: now).first.map { time in
      time.value.hasClock ? time.value.instant.text : time.value.instant.day.text
    }
  }

  /// Without `now` only the places are of use.
  static func find(in text: FoldedText, now: Instant?) -> [Found<Instant>] {
    told(in: text, now: now).map { Found($0.value.instant, at: $0.range) }
  }

  /// Finds the times in a text, each with what was told of it.
  static func told(in text: FoldedText, now: Instant?) -> [Found<ToldTime>] {
    let now = now ?? Instant(microseconds: 0)
    var found: [Found<ToldTime>] = []
    var day: CalendarDay?
    var at = 0
    while let start = starts.first(in: text.scalars, at..<text.count) {
      at = start
      guard mayStart(text[at]), !text[at - 1].isAlphanumeric,
        let parsed = TimeParser.read(text, at: at, now: now, day: day)
      else {
        at = afterWord(text, from: at)
        continue
      }
      found.append(Found(parsed.time, at: at..<parsed.end))
      let told = parsed.time.instant.day
      if abs(told.number - now.day.number) <= sameStoryDays { day = told }
      at = parsed.end
    }
    return found
  }

  static func mayStart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isDigit || scalar.chineseDigit != nil { return true }
    if scalar.isLetter { return englishStarts.contains(scalar.lowercased) }
    switch scalar {
    case "十", "今", "昨", "前", "大", "去", "本", "上", "下", "凌", "早", "清", "中", "傍", "晚", "夜",
      "半", "午", "当", "刚", "明", "后", "次", "翌", "第", "隔", "同", "周", "星", "礼", "这":
      return true
    default: return false
    }
  }

  /// What ``mayStart(_:)`` holds of.
  static let starts = ScalarFilter(
    Array(
      """
      0123456789零〇一壹弌二两贰俩三叁仨四肆五伍六陆七柒八捌九玖十今昨前大去本上下凌早清中傍晚夜半午当刚明后次翌第隔同周
      星礼这tyljfmasondTYLJFMASOND
      """.unicodeScalars.filter { !$0.isBlank }))

  /// today, yesterday, last night, this morning, the months, just now.
  private static let englishStarts = ScalarSet("tyljfmasond".unicodeScalars)

  /// A birthday of decades ago is no date for the clocks named after it.
  private static let sameStoryDays = 400

  private static func afterWord(_ text: FoldedText, from start: Int) -> Int {
    guard text[start].isAlphanumeric else { return start + 1 }
    var at = start
    while text[at].isAlphanumeric { at += 1 }
    return at
  }
}

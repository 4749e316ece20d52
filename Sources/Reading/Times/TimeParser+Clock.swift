import Domain

extension TimeParser {
  mutating func takePart() -> DayPart? {
    guard let (part, length) = DayPart.words.word(in: text, at: at) else { return nil }
    at += length
    return part
  }

  /// 13时43分许, 三点半, 11:00:05; `isCertain` when a date or a part of the day stands before.
  mutating func takeClock(isCertain: Bool) -> Clock? {
    let start = at
    if text[at] == " " { at += 1 }
    guard let hour = takeSmallNumber(), hour <= 24 else {
      at = start
      return nil
    }
    if text[at] == ":", let clock = takeColonClock(hour: hour) { return clock }
    // 11时 is a time by itself; 3点 may be three points.
    let isHour = text[at] == "时" && text[at - 1].isDigit && !isOtherWord(at)
    if take("时") || take("点"),
      let clock = takeNamedClock(hour: hour, isCertain: isCertain || isHour)
    {
      return clock
    }
    at = start
    return nil
  }

  /// 时候, 时间, 时代: no hour.
  func isOtherWord(_ position: Int) -> Bool {
    ["时候", "时间", "时代", "时尚"].contains { text.has($0, at: position) }
  }

  mutating func takeColonClock(hour: Int) -> Clock? {
    at += 1
    let start = at
    guard let minute = takeSmallNumber(), at - start == 2, minute < 60 else { return nil }
    var clock = Clock(hour: hour, minute: minute)
    if text[at] == ":", text[at + 1].isDigit {
      at += 1
      guard let second = takeSmallNumber(), second < 60 else { return nil }
      clock.second = second
      if text[at] == ".", text[at + 1].isDigit {
        at += 1
        while text[at].isDigit { at += 1 }
      }
    }
    clock.offsetSeconds = takeOffset()
    if text[at].isDigit || text[at] == ":" { return nil }
    _ = take("许") || take("左右")
    return clock
  }

  /// `Z`, `+08:00`; `nil` when none is given.
  mutating func takeOffset() -> Int? {
    if text[at] == "Z" || text[at] == "z", !text[at + 1].isAlphanumeric {
      at += 1
      return 0
    }
    guard text[at] == "+" || text[at] == "-", text[at + 1].isDigit, text[at + 2].isDigit,
      text[at + 3] == ":", text[at + 4].isDigit, text[at + 5].isDigit
    else { return nil }
    let hours = text[at + 1].digit * 10 + text[at + 2].digit
    let minutes = text[at + 4].digit * 10 + text[at + 5].digit
    let sign = text[at] == "-" ? -1 : 1
    at += 6
    return sign * (hours * 3600 + minutes * 60)
  }

  mutating func takeNamedClock(hour: Int, isCertain: Bool) -> Clock? {
    var clock = Clock(hour: hour)
    var isCertain = isCertain
    let afterHour = at
    if take("半") {
      clock.minute = 30
    } else if take("一刻") {
      clock.minute = 15
    } else if take("三刻") {
      clock.minute = 45
    } else if let minute = takeSmallNumber(), minute < 60 {
      clock.minute = minute
      if take("分") {
        takeSeconds(into: &clock)
      } else if text[at] == "." || text[at].isAlphanumeric || text[at].largeUnit != nil
        || text[at].isCurrency
      {
        // 三点5万 is no minute.
        clock.minute = 0
        at = afterHour
      }
    }
    isCertain = isCertain || at > afterHour
    isCertain = take("许") || take("左右") || take("多") || take("钟") || take("整") || isCertain
    // 10点加QQ: what happened follows the hour; 3点要求 does not.
    isCertain = isCertain || text[afterHour - 1] == "点" && happens(at: at)
    return isCertain ? clock : nil
  }

  /// Whether a word of the story follows an hour told without its minutes.
  private func happens(at position: Int) -> Bool {
    guard !"第有几共这那".unicodeScalars.contains(text[position - 3]) else { return false }
    return Self.isStory(text, at: position) || text[position] == "、" && text[position + 1].isDigit
  }

  mutating func takeSeconds(into clock: inout Clock) {
    let start = at
    if let second = takeSmallNumber(), second < 60, take("秒") {
      clock.second = second
    } else {
      at = start
    }
  }
}

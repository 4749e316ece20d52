import Domain

/// Finds the names people go by on QQ, WeChat, Douyin and the like, behind the word that names
/// the service: QQ123456789, 微信号abc_123, 抖音号dy998.
enum ChatNames {
  static func find(in text: FoldedText, except taken: [Range<Int>]) -> [Found<Identifier>] {
    services.cues(in: text, 0..<text.count, withinWords: true).compactMap { cue in
      let start = skip(text, from: cue.range.upperBound)
      let after = start..<text.endOfName(start, limit: lengths.upperBound)
      let isAfter = isName(text, after, of: cue.meaning, after: cue.range)
      let range = isAfter ? after : nameBefore(text, cue.range.lowerBound)
      guard isAfter || isBare(text, range, of: cue.meaning), !taken.covers(range) else {
        return nil
      }
      let identifier =
        cue.meaning == .qq
        ? IdentifierReader.qq(text, range)
        : IdentifierReader.judge(named: cue.meaning, text, range)
      return Found(identifier, at: range)
    }
  }

  /// 号, 为, 是 and signs between the service and the name.
  private static func skip(_ text: FoldedText, from start: Int) -> Int {
    var at = start
    while at - start < fillersMax, fillers.contains(text[at]) { at += 1 }
    return at
  }

  /// 加abc_123微信, 2449468294(QQ): the name may stand before the service.
  private static func nameBefore(_ text: FoldedText, _ service: Int) -> Range<Int> {
    let end = text[service - 1] == "(" ? service - 1 : service
    var start = end
    while start > 0, end - start <= lengths.upperBound,
      text[start - 1].isAlphanumeric || text[start - 1] == "_"
    { start -= 1 }
    return start..<end
  }

  private static func isBare(
    _ text: FoldedText, _ range: Range<Int>, of kind: IdentifierKind
  ) -> Bool {
    guard lengths.contains(range.count), text[range.lowerBound - 1] != "-" else { return false }
    let digits = text.scalars[range].filter(\.isDigit).count
    if kind == .qq { return digits == range.count && (6...10).contains(digits) }
    return text[range.lowerBound].isLetter && digits > 0
  }

  private static func isName(
    _ text: FoldedText, _ range: Range<Int>, of kind: IdentifierKind, after word: Range<Int>
  ) -> Bool {
    guard lengths.contains(range.count), !ServiceWords.stands(in: text, at: range.lowerBound) else {
      return false
    }
    let digits = text.scalars[range].allSatisfy(\.isDigit)
    if kind == .qq {
      return digits && range.count >= 5 && range.count <= 11 && text[range.lowerBound] != "0"
        && !text[range.upperBound].isCurrency && text[range.upperBound].largeUnit == nil
    }
    guard text[range.lowerBound].isLetter || digits else { return false }
    // 微信转账5000: digits alone are a name only where 号 says so.
    return !digits || word.upperBound < range.lowerBound && text[word.upperBound] == "号"
  }

  private static let lengths = 5...32
  private static let fillersMax = 6
  private static let fillers = ScalarSet("号码为是:, (“\"群主的上".unicodeScalars)
  private static let services = WordSet<IdentifierKind>(longestFirst: [
    (.qq, "qq qq号 qq群 扣扣"),
    (.wechat, "微信 微信号 微信id 薇信 威信 v信 vx wechat"),
    (.other, "抖音 抖音号 快手 快手号 小红书 小红书号 陌陌 陌陌号 telegram 飞机号 whatsapp"),
  ])
}

extension FoldedText {
  /// Where the letters, digits, `_` and `-` end that start at `position`, looking no further
  /// than `limit`.
  func endOfName(_ position: Int, limit: Int) -> Int {
    var end = position
    while end - position <= limit,
      self[end].isAlphanumeric || self[end] == "_" || self[end] == "-"
    { end += 1 }
    return end
  }
}

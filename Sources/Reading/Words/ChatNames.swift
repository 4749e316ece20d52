import Domain

/// Finds the names people go by on QQ, WeChat, Douyin and the like, behind the word that names
/// the service: QQ123456789, 微信号abc_123, 抖音号dy998.
enum ChatNames {
  static func find(in text: FoldedText, except taken: [Range<Int>]) -> [Found<Identifier>] {
    services.cues(in: text).compactMap { cue in
      let start = skip(text, from: cue.range.upperBound)
      let end = text.endOfName(start)
      let range = start..<end
      guard isName(text, range, of: cue.meaning, after: cue.range), !taken.covers(range) else {
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

  private static func isName(
    _ text: FoldedText, _ range: Range<Int>, of kind: IdentifierKind, after word: Range<Int>
  ) -> Bool {
    guard lengths.contains(range.count) else { return false }
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
  private static let fillers = Set("号码为是:, (“\"群主的".unicodeScalars)
  private static let services = WordSet<IdentifierKind>(longestFirst: [
    (.qq, "qq qq号 qq群 扣扣"),
    (.wechat, "微信 微信号 微信id 薇信 威信 v信 vx wechat"),
    (.other, "抖音 抖音号 快手 快手号 小红书 小红书号 陌陌 陌陌号 telegram 飞机号 whatsapp"),
  ])
}

extension FoldedText {
  /// Where the letters, digits, `_` and `-` end that start at `position`.
  func endOfName(_ position: Int) -> Int {
    var end = position
    while self[end].isAlphanumeric || self[end] == "_" || self[end] == "-" { end += 1 }
    return end
  }
}

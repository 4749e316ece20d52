/// The words by which one amount stands for several payments.
enum WordsRepeats {
  /// More payments than this are no slip of a sentence.
  static let most = 10

  /// 各转, 各付, 各: every one of several.
  static func isEach(_ text: FoldedText, before position: Int) -> Bool {
    each.stands(in: text, before: text.beforeBlanks(position))
  }

  /// 两次1500, 三次各转2000, 共5笔，每笔3000: how often.
  static func times(_ text: FoldedText, before amount: Int) -> Int? {
    let each = each.word(in: text, before: amount)?.length ?? 0
    if each == 1, let spread = countOfSpread(text, before: amount - 1) { return spread }
    var position = amount - each
    if text.has("每笔", before: position) || text.has("每次", before: position) {
      position -= 2
      if text[position - 1] == "," { position -= 1 }
    }
    let unit = text[position - 1]
    guard unit == "次" || unit == "笔" && position < amount - each, text[position - 3] != "第" else {
      return nil
    }
    let sign = text[position - 2]
    let count = sign.chineseDigit ?? (sign.isDigit && !text[position - 3].isDigit ? sign.digit : 0)
    return (2...most).contains(count) ? count : nil
  }

  /// 扫了两次码各2000: the number of times a few words before.
  private static func countOfSpread(_ text: FoldedText, before each: Int) -> Int? {
    for position in stride(from: each - 1, through: max(each - spreadMax, 1), by: -1) {
      if text.endsClause(position) { return nil }
      guard text[position] == "次" || text[position] == "笔" else { continue }
      let count =
        text[position - 1].chineseDigit
        ?? (text[position - 1].isDigit ? text[position - 1].digit : 0)
      return (2...most).contains(count) && text[position - 2] != "第" ? count : nil
    }
    return nil
  }

  private static let spreadMax = 5
  private static let each = WordSet([
    "各转", "各入金", "各充", "各投", "各存", "各付", "各汇", "各打", "各转了", "各付了", "各", "均转", "每次转",
  ])
}

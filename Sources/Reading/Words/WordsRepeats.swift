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

  private static let each = WordSet(["各转", "各付", "各汇", "各打", "各转了", "各付了", "各", "均转", "每次转"])
}

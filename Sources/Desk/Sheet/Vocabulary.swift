import Domain

/// The words that Tab completes: what officers write again and again.
enum Vocabulary {
  /// How the last characters before the cursor may go on, the shortest word first.
  ///
  /// - Returns: How many characters are replaced, and by what; empty where no word begins so.
  static func completions(of head: String) -> (count: Int, words: [String]) {
    let characters = Array(head)
    for count in stride(from: min(characters.count, lengthMax), to: 0, by: -1) {
      let begun = String(characters.suffix(count))
      let found = words.filter { $0.hasPrefix(begun) && $0 != begun }
      if !found.isEmpty { return (count, found) }
    }
    return (0, [])
  }

  private static let lengthMax = 8

  private static let words: [String] = {
    let tactics = TacticScheme.tactics.flatMap { [$0.chinese] + $0.keywords.map(\.word) }
    let terms =
      MoneyChannel.allCases.map(\.chinese) + WayIn.allCases.map(\.chinese)
      + ContactTool.allCases.map(\.chinese) + Relation.allCases.map(\.chinese) + phrases
    return Set(tactics + terms).filter { $0.count > 1 }.sorted { ($0.count, $0) < ($1.count, $1) }
  }()

  private static let phrases = [
    "受害人账户", "嫌疑人账户", "收款人", "户名", "转账", "转到", "汇给", "要求转账", "索要", "未转账", "没转",
    "屏幕共享", "远程控制", "验证码", "尾号", "柜台", "自动取款机", "手机银行", "劝阻成功", "正在转账", "来电人",
  ]
}

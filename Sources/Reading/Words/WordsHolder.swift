import Domain

/// What stands around an account: whose name it bears, its bank, how far down the chain it lies.
enum WordsHolder {
  static func fill(_ mention: inout CallSheet.Mention, at range: Range<Int>, in view: WordsView) {
    guard mention.identifier.kind.isAccount else { return }
    let text = view.text
    let sentence = view.sentence(range.lowerBound)
    let before = max(sentence.lowerBound, range.lowerBound - reach)..<range.lowerBound
    let after = range.upperBound..<min(text.count, range.upperBound + reach)
    mention.holder =
      (mention.role == .payee ? name(text, after) ?? name(text, before) : nil)
    let near = max(before.lowerBound, range.lowerBound - bankReach)..<range.lowerBound
    mention.bank =
      BankWords.words.cues(in: text, near).last { cue in
        isJoined(text, cue.range.upperBound..<range.lowerBound)
      }?.meaning
    mention.level = levels.cues(in: text, near).last?.meaning
  }

  /// Whether the account stands between 向, 往 or 给 and a verb of paying: the amount follows.
  static func leadsOn(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    verbs.stands(in: text, at: text.afterBlanks(range.upperBound))
  }

  /// 工行卡号: the bank is the account's; in 工行柜台汇到 it is where the money was paid in.
  private static func isJoined(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    text.scalars[range].allSatisfy { joints.contains($0) }
  }

  private static func name(_ text: FoldedText, _ range: Range<Int>) -> String? {
    guard let cue = holders.cues(in: text, range).first else { return nil }
    return PersonNames.holder(text, at: cue.range.upperBound)
  }

  private static let reach = 24
  private static let bankReach = 10
  private static let joints = ScalarSet("银行的卡号账户尾存折借记储蓄信用为是: (".unicodeScalars)
  private static let holders = WordSet<Void>(longestFirst: [
    ((), "户名 开户名 账户名 收款人 收款人姓名 持卡人 开户人 收款户名 账户姓名")
  ])
  private static let verbs = WordSet([
    "转", "汇", "打", "付", "存", "支付", "分别转", "各转", "先后转", "充", "交", "又转",
  ])
  private static let levels = WordSet<Int>(longestFirst: [
    (1, "一级卡 一级账户 一级"), (2, "二级卡 二级账户 二级"), (3, "三级卡 三级账户 三级"),
  ])
}

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
  static func leadsOn(_ view: WordsView, _ range: Range<Int>) -> Bool {
    verbs.stands(in: view.text, at: view.text.afterBlanks(range.upperBound))
      && !isReached(view, range)
  }

  /// 5万到6222… 又转3万: the account has the amount before it, and what follows is another payment.
  private static func isReached(_ view: WordsView, _ range: Range<Int>) -> Bool {
    let next = view.amountRanges.firstIndex(endingAfter: range.lowerBound)
    guard next > 0, next < view.amounts.count,
      view.amountRanges[next].lowerBound - range.upperBound <= arrivalReach
    else { return false }
    let amount = view.amountRanges[next - 1]
    guard view.clause(range.lowerBound).contains(amount.lowerBound) else { return false }
    let text = view.text
    var at = text.afterBlanks(amount.upperBound)
    while moving.contains(text[at]) { at += 1 }
    return arriving.contains(text[at]) && range.lowerBound - at <= arrivalReach
      && !text.scalars[at..<range.lowerBound].contains { turning.contains($0) }
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
  /// How far before the account the word stands that leads the amount to it, 到她的工行卡6222…, and
  /// how far after it the next amount.
  private static let arrivalReach = 10
  private static let moving = ScalarSet("转打汇付存充交款账".unicodeScalars)
  private static let arriving = ScalarSet("到至给进入".unicodeScalars)
  /// 5万到账后又往6222…: the words go on to something else.
  private static let turning = ScalarSet("后再又向往从用".unicodeScalars)
  private static let verbs = WordSet([
    "转", "汇", "打", "付", "存", "支付", "分别转", "各转", "先后转", "充", "交", "又转",
  ])
  private static let levels = WordSet<Int>(longestFirst: [
    (1, "一级卡 一级账户 一级"), (2, "二级卡 二级账户 二级"), (3, "三级卡 三级账户 三级"),
  ])
}

import Domain

/// The identifiers of free words: what the identifier reader is sure of, and what only the words
/// around a number tell.
enum WordsNumbers {
  static func find(in text: FoldedText, except times: [Range<Int>]) -> [Found<Identifier>] {
    let sure = IdentifierReader.find(in: text, except: times)
      .map { wallet(cardTail($0, in: text), in: text) }
    var taken = (times + sure.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
    let chats = ChatNames.find(in: text, except: taken)
    taken = (taken + chats.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
    let told = numbers(in: text, except: taken)
    let apps = AppNames.find(in: text, except: taken)
    return (sure + chats + told + apps).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// 尾号1234的工行卡 is a card, whatever number was told before it.
  private static func cardTail(
    _ found: Found<Identifier>, in text: FoldedText
  ) -> Found<Identifier> {
    let end = found.range.upperBound
    guard found.value.kind == .phone, found.value.canonical.hasPrefix("*"), text[end] == "的",
      cards.cues(in: text, end..<min(end + cardReach, text.count)).first != nil
    else { return found }
    let pattern = Array(found.value.canonical.unicodeScalars)
    return Found(
      MaskedReader(pattern: pattern, said: found.value.said).judge(as: .bankCard), at: found.range)
  }

  /// 支付宝转138…, 转到138…的支付宝: a telephone that money goes to is the wallet it opens.
  private static func wallet(
    _ found: Found<Identifier>, in text: FoldedText
  ) -> Found<Identifier> {
    guard found.value.kind == .phone, !found.value.isOfficial, !found.value.isMasked,
      let wallet = wallet(toldBefore: found.range, in: text)
        ?? wallet(toldAfter: found.range, in: text)
    else { return found }
    return Found(
      Identifier(kind: wallet, canonical: found.value.canonical, said: found.value.said),
      at: found.range)
  }

  private static func wallet(
    toldBefore phone: Range<Int>, in text: FoldedText
  ) -> IdentifierKind? {
    let start = text.beforeBlanks(phone.lowerBound)
    guard receiving.stands(in: text, before: start) || paying.stands(in: text, before: start)
    else { return nil }
    return wallets.cues(in: text, max(0, start - walletReach)..<start).last?.meaning
  }

  private static func wallet(
    toldAfter phone: Range<Int>, in text: FoldedText
  ) -> IdentifierKind? {
    guard let (wallet, length) = owned.word(in: text, at: phone.upperBound),
      !ElementWords.staff.stands(in: text, at: phone.upperBound + length)
    else { return nil }
    var end = text.beforeBlanks(phone.lowerBound)
    if let owner = owners.word(in: text, before: end) { end -= owner.length }
    guard receiving.stands(in: text, before: end) || paying.stands(in: text, before: end)
    else { return nil }
    var start = end
    while start > 0, end - start < walletReach, !text.endsClause(start - 1) { start -= 1 }
    return moving.cues(in: text, start..<end).last?.meaning == true ? wallet : nil
  }

  /// Bare digits that are a mobile number, or that money is said to go to.
  private static func numbers(
    in text: FoldedText, except taken: [Range<Int>]
  ) -> [Found<Identifier>] {
    var found: [Found<Identifier>] = []
    var at = 0
    while at < text.count {
      guard text[at].isAlphanumeric else {
        at += 1
        continue
      }
      var end = at
      while text[end].isAlphanumeric { end += 1 }
      let range = at..<end
      if !taken.covers(range), text.scalars[range].allSatisfy(\.isDigit),
        let identifier = number(text, range)
      {
        found.append(Found(identifier, at: range))
      }
      at = end
    }
    return found
  }

  private static func number(_ text: FoldedText, _ range: Range<Int>) -> Identifier? {
    let digits = Array(text.scalars[range])
    let said = text.said(range)
    if digits.count == 11, digits[0] == "1", (3...9).contains(digits[1].digit) {
      return PhoneReader(digits: digits, hasPlus: false, said: said).judge()
    }
    guard accountDigits.contains(digits.count),
      receiving.stands(in: text, before: text.beforeBlanks(range.lowerBound))
    else { return nil }
    return CardReader(digits: digits, said: said).account()
  }

  private static let cardReach = 8
  private static let accountDigits = 9...21
  private static let cards = WordSet(["卡", "账户", "账号", "存折"])
  private static let walletReach = 16
  private static let wallets = WordSet<IdentifierKind>(longestFirst: [
    (.alipay, "支付宝 alipay"), (.wechatPay, "微信转 微信付 微信支付 微信转账 财付通 wechat_pay"),
  ])
  private static let owned = WordSet<IdentifierKind>(longestFirst: [
    (.alipay, "的支付宝 支付宝 (支付宝 上的支付宝 绑定的支付宝"),
    (.wechatPay, "的微信 微信 (微信 绑定的微信"),
  ])
  private static let owners = WordSet<Void>(longestFirst: [
    ((), "对方 对方的 对方手机号 对方手机 对方号码 他 她 他的 她的 手机号 手机 手机号码")
  ])
  /// Verbs that move money, and the words that hold one and move none.
  private static let moving = WordSet<Bool>(longestFirst: [
    (true, "转 汇 付 打 存 充"),
    (false, "打电话 拨打 打来 打给 打字 转发 转告 转接 转述 转载 汇报 充当 充分 存在 付出"),
  ])
  private static let paying = WordSet(["转", "付", "打", "汇", "转账", "付款", "alipay", "wechat pay"])
  private static let receiving = WordSet([
    "到", "至", "给", "入", "进", "往", "向", "账户", "账号", " to", " account", "account no.",
  ])
}

extension [Range<Int>] {
  /// Whether one of these sorted, disjoint ranges shares a position with `range`.
  func covers(_ range: Range<Int>) -> Bool {
    let index = firstIndex(endingAfter: range.lowerBound)
    return index < count && self[index].lowerBound < range.upperBound
  }
}

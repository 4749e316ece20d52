import Domain

/// The amounts of free words: what the amount reader is sure of, and bare figures that a word of
/// paying stands beside (又要600, 18000转到, 房租2400).
enum WordsSums {
  static func find(in text: FoldedText, except taken: [Range<Int>]) -> [Found<Amount>] {
    let sure = AmountReader.find(in: text, except: taken)
    let all = (taken + sure.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
    let told = figures(in: text, except: all)
    return told.isEmpty ? sure : (sure + told).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func figures(
    in text: FoldedText, except taken: [Range<Int>]
  ) -> [Found<Amount>] {
    var found: [Found<Amount>] = []
    var last: Int?
    var at = 0
    while let start = Unicode.Scalar.numberStarts.first(in: text.scalars, at..<text.count) {
      at = start
      guard text[at].startsNumber else {
        at += 1
        continue
      }
      let range = at..<text.endOfFigure(at)
      at = range.upperBound
      guard !taken.covers(range), isWhole(text, range), isLarge(text, range),
        isPaid(text, range, after: last),
        let amount = AmountReader.read(whole: text.said(range))
      else { continue }
      found.append(Found(amount, at: range))
      last = range.upperBound
    }
    return found
  }

  /// Whether a word of paying stands beside the figure, or the figure goes on a list.
  private static func isPaid(_ text: FoldedText, _ range: Range<Int>, after last: Int?) -> Bool {
    if leading.word(in: text, before: leadEnd(text, range.lowerBound)) != nil { return true }
    let next = text.afterBlanks(range.upperBound)
    if following.stands(in: text, at: next) { return true }
    if moving.contains(text[next]) || text[next] == "返", text[next + 1].isDigit { return true }
    if last == range.lowerBound - 1, listing.contains(text[range.lowerBound - 1]) { return true }
    if text[range.lowerBound - 1] == "各" { return true }
    if range.count > 2, sequels.stands(in: text, before: range.lowerBound) { return true }
    if isTold(text, range) { return true }
    guard joints.contains(text[range.upperBound]), text[range.upperBound + 1].isDigit else {
      return false
    }
    // 7800和4500两笔: the first of a list is money as the last is.
    let follower = (range.upperBound + 1)..<text.endOfFigure(range.upperBound + 1)
    return isWhole(text, follower) && isLarge(text, follower)
      && following.stands(in: text, at: text.afterBlanks(follower.upperBound))
  }

  /// 298的单返328: a bare figure in a clause that tells of paying, and no number of anything.
  private static func isTold(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    let digits = text.scalars[range]
    guard (3...7).contains(range.count), digits.allSatisfy(\.isDigit),
      !numbering.stands(in: text, before: text.beforeBlanks(range.lowerBound)),
      !numbered.contains(text[range.upperBound]), !text.has("开头", at: range.upperBound),
      OfficialNumbers.owner(of: text.folded(range)) == nil
    else { return false }
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < signReach, !text.endsClause(start - 1) {
      start -= 1
    }
    var end = range.upperBound
    while end < text.count, end - range.upperBound < signReach, !text.endsClause(end) { end += 1 }
    return MoneySign.words.cues(in: text, start..<range.lowerBound).contains(where: isOfMoney)
      || MoneySign.words.cues(in: text, range.upperBound..<end).contains(where: isOfMoney)
  }

  private static func isOfMoney(_ cue: Cue<MoneySign>) -> Bool {
    cue.meaning != .nothing && cue.meaning != .idle && cue.meaning != .toward
  }

  /// Where the word ends that leads to the figure, past 了, 我, 她 and the like.
  private static func leadEnd(_ text: FoldedText, _ start: Int) -> Int {
    var at = start
    while start - at < fillersMax, fillers.contains(text[at - 1]) { at -= 1 }
    return at
  }

  private static func isWhole(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    let before = text[range.lowerBound - 1]
    let after = text[range.upperBound]
    guard !before.isAlphanumeric, !after.isAlphanumeric, !bounds.contains(before),
      !bounds.contains(after), after.smallUnit == nil, after.largeUnit == nil
    else { return false }
    if before == ":" || before == "." { return !text[range.lowerBound - 2].isDigit }
    // 9600包运: nobody counts thousands of parcels.
    let unit = range.count > 3 ? 1000 : 1
    return !MoneyWords.isThing(text, at: range.upperBound, unit: unit)
      || following.stands(in: text, at: range.upperBound)
  }

  /// Two digits or more, or hundreds in words: a single digit counts things.
  private static func isLarge(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    if text.scalars[range].contains(where: { $0.largeUnit != nil }) { return true }
    let digits = text.scalars[range].filter(\.isDigit).count
    if digits == 0 { return text.scalars[range].contains { ($0.smallUnit ?? 0) >= 100 } }
    return digits >= 2 && digits <= digitsMax && text[range.lowerBound] != "0"
  }

  /// 先500工本费，再5000: what comes next in a row of payments.
  private static let sequels = WordSet(["再", "接着", "然后", "后补", "一半", "随后"])
  private static let signReach = 10
  private static let numbering = WordSet([
    "号", "码", "编号", "室", "第", "年", "尾", "航班", "房", "楼", "栋", "单", "工", "警", "口令", "密码", "群", "QQ",
    "代码", "案", "版", "共有",
  ])
  private static let numbered = ScalarSet("号室路线楼栋班次列型版届期名个位人天年月日台件群米度".unicodeScalars)
  private static let digitsMax = 8
  private static let fillersMax = 4
  private static let bounds = ScalarSet("-/@%*_#~+".unicodeScalars)
  private static let fillers = ScalarSet("了我她他你人们的又再共 :约近各个".unicodeScalars)
  private static let joints = ScalarSet("和、及跟".unicodeScalars)
  /// What stands between the figures of a list once the first is known for money.
  private static let listing = ScalarSet("和、及跟 /+".unicodeScalars)
  private static let moving = ScalarSet("转打汇付给到进".unicodeScalars)
  private static let leading = WordSet<Void>(longestFirst: [
    (
      (),
      """
      转 汇 付 打 存 充 投 垫 垫付 垫资 交 缴 寄 借 还 还过 给 要 要交 收 返 退 退回 退回了 转回
      赔 骗 刷 扣 损失 房租 押金 定金 尾款 运费 路费 会员费 解冻费 解冻金 保证金 手续费 服务费
      公证费 配件费 税 出 花 套出 第一单 第二单 第三单 第四单 第五单 首单 第一笔 第二笔 第三笔
      两次 三次 共 共计 合计 金额 保释金 班费 资料费 书本费 垫了 把 是 笔: 块 元 先 又 收到 货款
      got another paid sent transferred lost deposited remitted charged pay transfer wired and then rmb
      fee deposit invested received gave
      里的 上的 卡上 被 扫码 礼 回 少了 急用 借用 红包 办卡 办了卡 垫出 补 补了 凑 出去两笔 出去三笔 叫 让 先打 理赔 领 工本费 扫码付 人民币 费 款 金 税
      """
    )
  ])
  private static let following = WordSet<Void>(longestFirst: [
    (
      (),
      """
      转到 转给 转至 转入 转过去 转进 打到 打给 打进 打他 汇到 汇给 汇至 汇往 付到 付给 存到
      存入 交到 两笔 没返 不返 没还 收我 会员费 解冻 保证金 押金 定金 配件费 尾款 本金
      转账 转了 汇了 公证费 保费 路费 税 激活费 的押金 路费 deposit fee stopped frozen refunded returned 人跑了 退不了 没退 退不 急用 周转 的红包 红包 个人所得税 个税 的货款 货款 手续费 服务费 税 没了 现金 解封 认证金 验证金 公证费 返了 都转 全转
      """
    )
  ])
}

extension FoldedText {
  /// Where the digits, with their point, or the Chinese numerals end that start at `position`.
  func endOfFigure(_ position: Int) -> Int {
    var end = position
    let isASCII = self[position].isDigit
    // In 一半9600 the digits are a figure of their own.
    while isASCII
      ? isFigure(end) : self[end].startsNumber && !self[end].isDigit || self[end].isUnit
    { end += 1 }
    while isASCII, self[end].isUnit { end += 1 }
    return max(end, position + 1)
  }

  private func isFigure(_ position: Int) -> Bool {
    self[position].isAlphanumeric
      || self[position] == "." && self[position - 1].isDigit && self[position + 1].isDigit
  }
}

extension Unicode.Scalar {
  fileprivate var isUnit: Bool { smallUnit != nil || largeUnit != nil }
}

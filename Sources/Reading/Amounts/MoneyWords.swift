/// The words that tell a number of money from a number of anything else.
enum MoneyWords {
  /// Whether a word of paying leads to the number at `position`.
  static func isPaying(_ text: FoldedText, before position: Int) -> Bool {
    var at = position
    for _ in 0...fillersMax {
      if paying.stands(in: text, before: at) { return true }
      guard isFiller(text[at - 1]) else { return false }
      at -= 1
    }
    return false
  }

  /// transferred 3,000 and 9,800 yuan: a verb leads to the figure, or it goes on a list of sums.
  static func isPayingInEnglish(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    if isPayingInEnglish(text, before: range.lowerBound) { return true }
    return [" and ", ", ", " then "].contains { joint in
      text.has(joint, at: range.upperBound)
        && text[range.upperBound + joint.utf8.count].isDigit
    }
  }

  static func isPayingInEnglish(_ text: FoldedText, before position: Int) -> Bool {
    text[position - 1] == " " && payingInEnglish.stands(in: text, before: position)
  }

  private static let payingInEnglish = WordSet(
    [
      "paid", "pay", "got", "withdrew", "put", "received", "earned", "sent", "transferred",
      "remitted", "lost", "deposited", "wired", "another",
      "invested", "want", "wants", "demand", "of", "about", "charged", "gave", "stopped the",
      "stopped", "froze", "refunded", "returned", "the", "then", "and", "put in", "recharged",
    ].map { $0 + " " })

  /// 010-66668888转801: what follows a landline and 转 is an extension, when no currency is said.
  static func isExtension(
    _ text: FoldedText, before position: Int, digits: Int, after taken: [Range<Int>]
  ) -> Bool {
    let words = ["转分机", "分机", "转"]
    guard digits <= extensionMax, let word = words.first(where: { text.has($0, before: position) })
    else { return false }
    let end = position - word.unicodeScalars.count
    guard let phone = taken.first(holding: end - 1), phone.upperBound == end else { return false }
    return "0(48".unicodeScalars.contains(text[phone.lowerBound])
  }

  private static let extensionMax = 5

  /// Whether what follows a number of about `unit` is counted or measured, and no money.
  static func isThing(_ text: FoldedText, at position: Int, unit: Int) -> Bool {
    let next = text[position]
    // 100回来130: it came back, and was not counted.
    if next == "个", text.has("人所得", at: position + 1) || text[position + 1] == "税" { return false }
    if next == "日", "息返赚收".unicodeScalars.contains(text[position + 1]) { return false }
    if next == "回", returning.contains(text[position + 1]) || text[position + 1].isDigit {
      return false
    }
    // 转了5万时发现: after tens of thousands 时 is "when", after 11 it is the hour.
    return (unit >= 1000 ? manyThings : things).contains(next)
      || thingWords.stands(in: text, at: position)
  }

  /// Whether the number counts an order (第三) or a share (百分之三).
  static func isOrdinal(_ text: FoldedText, before position: Int) -> Bool {
    text[position - 1] == "第" || text.has("分之", before: position)
      || text.has("尾号", before: position) || text.has("编号", before: position)
  }

  /// Whether coins follow that have no name.
  static func isForeign(_ text: FoldedText, at position: Int) -> Bool {
    foreign.stands(in: text, at: position)
  }

  private static func isFiller(_ scalar: Unicode.Scalar) -> Bool { fillers.contains(scalar) }

  private static let fillersMax = 8
  private static let fillers = ScalarSet("了过给去出走共计合为是约:的他她它我人民币又再各 ".unicodeScalars)

  private static let paying = WordSet([
    "转", "转账", "汇", "汇款", "打款", "付", "付款", "支付", "交", "缴", "缴纳", "损失", "骗",
    "被骗", "骗走", "欠", "欠费", "充值", "充", "存入", "存", "取", "取款", "取现", "提现", "收到",
    "收取", "退款", "返", "返利", "返佣", "返还", "借", "贷", "贷款", "借款", "垫付", "金额", "价值",
    "价格", "总", "共", "花", "余额", "额度", "限额", "定金", "押金", "保证金", "手续费", "服务费",
    "会费", "路费", "本金", "投入", "投", "投资", "入金", "打", "打了", "划走", "扣", "扣款", "扣费",
    "止付", "冻结", "还有", "刷", "盗刷", "要", "钱", "款", "元和", "工资", "赔付", "赔偿", "理赔", "每月", "笔",
    "每单", "每张", "每次", "每人", "每天", "个月", "费", "税", "达", "赔",
  ])

  private static let things = ScalarSet(
    """
    人个名位次笔条台件户岁年月日天号时点分秒周度米里克斤吨辆套间张页本步层楼栋室期届届家股份门
    张只头倍折起种项成排世届路级代届字例通组批封支艘枚颗粒片段句遍回趟圈集章节平公%％粉℃根瓶盒袋桶罐克
    """.unicodeScalars.filter { !$0.isBlank })

  private static let manyThings = ScalarSet("人个名次条台件户岁年日天股份辆套步字粉吨米里斤平级封枚公%".unicodeScalars)

  private static let returning = ScalarSet("来到了我给收款本".unicodeScalars)
  private static let thingWords = WordSet([
    "小时", "分钟", "积分", "多名", "保障", "立方", "像素", "单", "kg", "km", "gb", "mb",
  ])

  private static let foreign = WordSet(["个币", "枚"])
}

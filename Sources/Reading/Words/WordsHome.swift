import Domain

/// Where the victim lives, as far as free words tell.
enum WordsHome {
  /// The division of the victim: one said to be lived in, else the first that is no office's, no
  /// claim's and no place money or goods went to.
  static func division(of divisions: [Found<Int>], in view: WordsView) -> Int? {
    let text = view.text
    let lived = divisions.first { living.stands(in: text, before: $0.range.lowerBound) }
    if let lived { return lived.value }
    return divisions.first { !isElsewhere($0.range, view) }?.value
  }

  private static func isElsewhere(_ range: Range<Int>, _ view: WordsView) -> Bool {
    let text = view.text
    let after = range.upperBound..<min(text.count, range.upperBound + officeReach)
    if !offices.cues(in: text, after).isEmpty { return true }
    let clause = view.clause(range.lowerBound)
    let before = max(clause.lowerBound, range.lowerBound - claimReach)..<range.lowerBound
    return !elsewhere.cues(in: text, before).isEmpty
  }

  private static let officeReach = 6
  private static let claimReach = 12
  private static let living = WordSet([
    "家住", "住在", "住址", "住址:", "居住", "居住地", "居住在", "现住", "现住址", "现住址:", "暂住", "户籍", "户籍地",
    "籍贯", "住", "辖区",
  ])
  private static let offices = WordSet<Void>(longestFirst: [
    (
      (),
      """
      公安 分局 警察 警方 派出所 民警 检察 法院 银行 支行 分行 医保 社保 疾控 通信 电话局 电信 海关 税务 打来 来电 某地 的号码
      号码 移动 联通 政府 民政 工厂 仓库 开户 项目
      """
    )
  ])
  private static let elsewhere = WordSet<Void>(longestFirst: [
    (
      (),
      """
      自称 冒充 假冒 谎称 称是 说我是 说是 邮寄 寄到 寄往 归属地 去过 开户行 飞往 位于 显示 来自 装有 名下在 转到 我是 发往 从
      """
    )
  ])
}

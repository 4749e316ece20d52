/// What a term says of the call as a whole.
enum CallSign: Hashable, Sendable {
  case followUp
  /// The desk or a bank keeps somebody from paying.
  case dissuasion
  case dissuaded
  /// A bank's staff tell of it.
  case counter
  case notFraud
  case tip
  /// It is happening while they call.
  case urgent
  /// Nothing has been paid yet.
  case pending
  /// Nothing was paid, and nothing will be.
  case unpaid
  /// Nothing was paid, for they saw it was a fraud.
  case seenThrough
  case loss
  case asking
  /// A term that holds another and means none of it: 之前被骗.
  case nothing

  static let words = WordSet<CallSign>(longestFirst: lists + denials)

  private static let lists: [(meaning: CallSign, words: String)] = [
    (.followUp, "回访"),
    (.dissuasion, "劝阻 劝止 预警劝阻 劝返 劝回 已劝 96110预警 反诈预警"),
    (
      .dissuaded,
      """
      劝住 劝住了 拦住 拦住了 劝下 拦下 拦截 制止 阻止 稳住 未汇出 没有汇 没汇 放弃汇款 放弃转账 放弃 未转出 经劝说 打断 已取消
      劝停 识破并报警
      """
    ),
    (
      .counter,
      """
      柜员 网点 大堂经理 支行 储蓄所 驻点民警 农商行来电 信用社来电 银行来电 来银行 预警: 公司预警 运营商预警 96110呼出
      96110去电
      """
    ),
    (.notFraud, "非诈骗 不是诈骗 不属诈骗 不属于诈骗 不算诈骗 不构成诈骗 纠纷 民间借贷 商家正常"),
    (.tip, "举报 提供线索 线索 请处理 群众反映 提醒你们 请你们查 请查处"),
    (
      .urgent,
      """
      正在 正要 正往 正准备 犹豫 通着 还在催 催再转 交不交 要不要转 拦不住 打不通 联系不上他 联系不上她 共享屏幕中 想去借 他正去
      她正去 在银行门口 在去银行 去银行的路上 怎么关掉 怎么退出 马上要转 占线 在接 还在让 还在要 还在等
      """
    ),
    (.pending, "还没 没转成 准备按 尚未"),
    (.unpaid, "没有损失 无损失 没损失 未造成损失 差点转 差点汇 差点付 险些 没敢 挂断 没填 没点 没告诉"),
    (
      .seenThrough,
      """
      未遂 识破 没上当 没有上当 未上当 没被骗 未被骗 没有被骗 没理 没信 不信 没欠 我挂了 挂断了 直接挂 知道是诈骗 是假的 没理会
      没相信 没这回事 没有这回事 没这事
      """
    ),
    (
      .loss,
      """
      报案 被骗 骗走 被盗刷 盗刷 骗了 损失 被扣 被转走 失联 拉黑 无法提现 不能提现 提不出 受害人 不再回复 不给提
      """
    ),
    (
      .asking,
      """
      咨询 问 想问 是不是诈骗 是不是骗 是否诈骗 是不是纠纷 靠谱吗 靠不靠谱 真的吗 真假 是真是假 会不会 安全吗 能不能 该不该
      可不可以 行不行 怎么核实 怎么办 怎么劝 想核实
      """
    ),
    (
      .nothing,
      """
      之前被骗 去年投资被骗 以前被骗 此前被骗 没转走 没打通 没给我 没给退 没给返 没给发 问题 问我 问她 问他 访问 顾问 慰问
      是不是假的 没有消息 询问笔录
      """
    ),
  ]

  /// 没转, 未付, 没敢交: the verbs of paying, denied.
  private static let denials: [(meaning: CallSign, words: String)] = {
    let verbs = "转 汇 付 交 给 充 借 打 买 投 垫 存 加 操作 答应 照做 转账 汇款 付款 转钱".split(separator: " ")
    func denied(_ prefixes: String) -> String {
      prefixes.split(separator: " ").flatMap { prefix in verbs.map { prefix + $0 } }
        .joined(separator: " ")
    }
    return [(.unpaid, denied("没 没有 未 并未 没敢 拒绝 不肯 没再"))]
  }()
}

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

  static let words = WordSet<CallSign>(longestFirst: [
    (.followUp, "回访"),
    (.dissuasion, "劝阻 劝止 预警劝阻"),
    (
      .dissuaded,
      """
      劝住 劝住了 拦下 拦截 拦截成功 成功拦截 制止 阻止 被柜员拦下 已拦截 稳住 未汇出 没有汇 没汇 放弃汇款 放弃 未转出 经劝说
      及时打断 识破并报警 被我们拦下 已取消 劝停
      """
    ),
    (
      .counter,
      """
      柜员 网点 大堂经理 银行报告 支行 储蓄所 信用社柜员 农行柜员 建行网点 工行网点 驻点民警 农商行来电 来银行 移动公司预警
      96110呼出 96110去电 运营商预警
      """
    ),
    (
      .notFraud,
      """
      非诈骗 不是诈骗 不属诈骗 不属于诈骗 消费纠纷 民间借贷 商家正常 不构成诈骗
      """
    ),
    (.tip, "举报 提供线索 线索 特来举报 请处理 群众反映"),
    (
      .urgent,
      """
      正在被骗 正在跟 正在做 正在办 正在转 正要 正往 正准备 人在电话里犹豫 犹豫 电话还通着 通着 还在催 催再转 交不交 要不要转
      拦不住 打不通她电话 联系不上他 共享屏幕中 正在共享 想去借 觉得不对打来电话 女儿电话打不通 他正去 正在通话
      正在要求 正在催 保持通话 正在
      """
    ),
    (.pending, "还没付 还没转 款还没付 还没交 还没给 还没查到 没转成 准备按 还没"),
    (
      .unpaid,
      """
      没转 没有转 未转 没有汇款 没付 没有付 未付 未转账 没有损失 无损失 没损失 没交 没给 没垫 没打 没加 挂断 没买 没投 没借
      差点转 差点汇 差点付 险些 没填 没点 已取消付款 未汇款 没汇给 未汇
      """
    ),
    (
      .seenThrough,
      """
      未遂 识破 没上当 没有上当 未上当 没被骗 未被骗 没有被骗 没理 没信 不信 没欠 我挂了 挂断了 直接挂 直接挂断 知道是诈骗 是假的
      """
    ),
    (.loss, "报案 被骗 骗走 被盗刷 盗刷 骗了 损失 被扣 被转走 失联 拉黑 拉黑了 无法提现 不能提现 受害人 钱款两空"),
    (
      .asking,
      """
      咨询 问 想问 靠谱吗 靠不靠谱 是不是诈骗 是不是骗 真的吗 真假 是真是假 是否诈骗 是不是真的 会不会 安全吗 能不能做 怎么核实
      怎么办 能不能 该不该 可不可以 行不行
      是不是正规 是不是假的 怎么劝
      """
    ),
    (
      .nothing,
      """
      没有正在 之前被骗 去年投资被骗 以前被骗 怎么办理 怎么办卡 不是诈骗吗
      没转走 问题 问我 问她 问他 访问 顾问 慰问 是不是假的 未付款项 没有消息
      """
    ),
  ])
}

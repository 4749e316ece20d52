import Domain

/// What a term near an amount says became of the money.
enum MoneySign: Hashable, Sendable {
  /// It moved: 转了, 被骗.
  case paid
  /// It is gone, which may be the sum of what was told apart: 被骗, 损失.
  case loss
  /// It moved or was to move, as the words before tell: 转, 汇款.
  case bare
  /// 到, 至, 进 before an account: it went there.
  case toward
  /// It was asked for.
  case demanded
  /// It was about to be paid.
  case planned
  /// It was about to be paid, and somebody or something kept it: 被柜员拦下.
  case foiled
  case rebate
  /// It came back, or may: 返 alone is promised as often as paid.
  case bareRebate
  case returned
  case stopped
  case frozen
  case prevented
  /// What it is called, where no verb tells more: a fee is asked for.
  case fee
  /// It lies somewhere, is promised or priced, and did not move.
  case idle
  /// The sum of what was told apart.
  case total
  /// A term that holds another and means none of it: 提现失败.
  case nothing

  /// The kind of the ledger; `nil` where the amount does not belong into it.
  var kind: MoneyKind? {
    switch self {
    case .paid, .loss, .bare, .toward, .total: .paid
    case .demanded, .planned, .foiled, .fee: .demanded
    case .rebate, .bareRebate: .rebate
    case .returned: .returned
    case .stopped: .stopped
    case .frozen: .frozen
    case .prevented: .prevented
    case .idle, .nothing: nil
    }
  }

  static let words = WordSet<MoneySign>(longestFirst: lists)

  private static let lists: [(meaning: MoneySign, words: String)] = [
    (
      .paid,
      """
      转了 转账了 已转 转走 转过 转出 转去 转掉 转进 转完 汇了 已汇 汇出 汇走 打了 打过去 付了 已付 付款了 支付了 充了 存了
      已存 交了 已交 缴了 刷了 寄了 投了 投进 给了 垫了 垫付了 扣了 被扣 被刷 刷走 盗刷 被盗刷 被转走 被转至 被转 划走
      转账成功 套走 各转 借走 收走 要走 花了 发红包 先发红包 收了我 收了 付完 交完 打完 往里投 进了 转款 充值了 先后转 分别转
      陆续转 累计转 多次转 先交了 先付了 先转了 又交了 再交了 被要 套出 已打 分两次转 打卡上 分多次转账 全到 都到 转入了 汇入了 已支付 投入了 打到 打给 打进 打他
      """
    ),
    (.loss, "被骗 骗走 骗了 被骗走 被骗了 损失 损失了 亏了 骗取 被骗取 骗"),
    (
      .foiled,
      """
      被柜员拦下 被拦下 拦下 被拦截 被制止 未成功 没成功 未转出 未汇出 转账失败 被我们拦下 未转 未付 未汇 没转 没转成 没付 没汇
      """
    ),
    (
      .bare,
      """
      转 转账 转入 转至 转到 转给 汇 汇款 汇到 汇至 汇给 汇入 打 打款 打入 付 付款 支付 充 充值 存 存入 先付 先转 先打
      先存 先做 再做 又转 又付 再付 再转 再垫 再交 最后付 首单垫付 代垫 垫资 存到 投 投入 投资 垫 垫付 交 缴 缴纳 交纳 寄
      付给 给 购买 入金 买了 借了 存款 付到 汇往 进
      """
    ),
    (.toward, "→ 到 至 往"),
    (
      .demanded,
      """
      要 又要 还要 索要 要求 需要 须 需 让 叫 勒索 敲诈 欠费 欠 拖欠 催 令 要交 收取 必须 称欠 先交 要先 再要 又让 还让
      又要求 要转 要汇 要打 催付 称要 得先
      """
    ),
    (
      .planned,
      """
      准备 打算 欲 欲将 正要 要往 要把 要将 要给 正准备 想转 想汇 要取 去取 正往 想再 非要 正在转 要借 想借 借 即将 准备向
      欲向 欲汇 要取走 来银行取
      """
    ),
    (
      .rebate,
      """
      返了 已返 先返 返利 返佣 返现 提现 提现了 到账 收到返利 实际返 还过 返还佣金 收到佣金 先返还 给返 提出来 提现成功
      先收到返利 转回佣金
      """
    ),
    (.bareRebate, "返"),
    (.returned, "退回 退回了 退还 退了 追回 返还 转回 还给 已退 退给 已追回 后来退 追缴 已退回"),
    (.stopped, "止付 紧急止付 已止付 止付成功 申请止付"),
    (.frozen, "冻结 已冻结 被冻结 止付冻结"),
    (.prevented, "避免损失 避免 保住 避免了 避免经济损失"),
    (
      .fee,
      """
      保证金 解冻费 解冻金 手续费 会员费 公证费 工本费 服务费 清关费 诚意金 认证金 担保费 激活费 个税 税 涉案 路费 押金 定金
      赎金 加急费 保释金 运费
      """
    ),
    (
      .idle,
      """
      涨到 余额 额度 账面 显示 佣金 赚 日赚 赔 赔付 赔偿 赔钱 理赔 中奖 中了 大奖 贷款 想贷 申请贷款 贷 一箱 售价 标价 价格
      价值 车价 特价 原价 总资产 收益 收入 工资 每单 一单 每天 一天 每月 双倍 订 要订 预订 扶贫款 追回被骗的 追回被骗 之前被骗
      以前被骗 之前投资被骗 去年 内的 平台有 的货 网购 网上 看到 定期 能赚 平台显示 要买 有人出 扣费 自动扣费 贷款额 充值送
      余 还剩 剩余 剩下 仅剩 尚余 余下 剩
      """
    ),
    (
      .total,
      """
      一共损失 总共损失 共计损失 合计损失 实际损失 一共被骗 总共被骗 共计被骗 累计被骗 合计被骗 共计 合计 总计 一共 共 总共 累计
      总金额 总额 净损失 共被骗 共损失 总损失 损失金额 金额 合人民币 计 两笔共计 两笔一共 共被 累计损失 前前后后垫了
      """
    ),
    (
      .nothing,
      """
      不能提现 无法提现 提现不了 提现失败 提现时 要提现 不能提 无法提 提不出 能追回损失 追回损失 帮忙追回 挽回损失 第一单 首单
      第一笔 借出 借记卡 重要 主要 只要 不要 要不要 要是 转让 转接 转来 电话转 打电话 打来 打不开 打不通 给我打 拨打 交友 交易
      交往 付款码 微信付款 周转 存折 存款业务 支付宝 寄到 付钱 取消 按要求 被要求 应要求 需求 退货 退款 贷款app 网贷 投诉
      交警 打给我 账户冻结 资金冻结 冻结账户 解冻 卡号错误冻结 被冻结了 叫做 名叫 我叫 提交 交谈 成交 充值卡 收到短信 接到 收到
      来到 直到 到场 到期 遇到 找到 感到 达到 受到 到家 到了 至今 甚至 至少 进群 进行 进来 借口 借贷 借呗 出入境 出租 出售
      出现 出来 得到 说到 提到 见到 等到 听到 转账截图 转账方式
      """
    ),
  ]
}

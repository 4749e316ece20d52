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
  /// They had the victim pay it, which a victim tells of what was paid: 让其往6222…转2000.
  case caused
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
    case .demanded, .caused, .planned, .foiled, .fee: .demanded
    case .rebate, .bareRebate: .rebate
    case .returned: .returned
    case .stopped: .stopped
    case .frozen: .frozen
    case .prevented: .prevented
    case .idle, .nothing: nil
    }
  }

  static let words = WordSet<MoneySign>(longestFirst: lists + english)

  private static let lists: [(meaning: MoneySign, words: String)] = [
    (
      .paid,
      """
      放到 放在 埋在 拿的现金 取的现金
      扣走 划转走 刷掉 刷出去 转出去 打出去 打走 转掉了 付掉
      转了 转账了 已转 转走 转过 转出 转去 转掉 转进 转完 汇了 已汇 汇出 汇走 打了 打过去 付了 已付 付款了 支付了 充了 存了
      已存 交了 已交 缴了 刷了 寄了 投了 投进 给了 垫了 垫付了 扣了 被扣 被刷 刷走 盗刷 被盗刷 被转走 被转至 被转 划走
      转账成功 套走 各转 借走 收走 要走 拿走 取走 骗光 出去 转过去 打过去 汇过去 付过去 交出去 搭进去 套进去 扫了 花了 发红包 先发红包 收了我 收了 付完 交完 打完 往里投 进了 转款 充值了 先后转 分别转
      陆续转 累计转 多次转 各 扫码付了 扫码付 现金交 扫过去 扫给 收了 收走 取走了 拿走了 少了 被转 被刷了 骗去 掉了 送去 交给 先交了 先付了 先转了 又交了 再交了 被要 套出 已打 分两次转 打卡上 分多次转账 全到 都到 转入了 汇入了 已支付 投入了 打到 打给 打进 打他
      """
    ),
    (.loss, "被骗 骗走 骗了 被骗走 被骗了 损失 损失了 亏了 骗取 被骗取 骗 没了 被坑 被坑了 坑了"),
    (
      .foiled,
      """
      没转出去 没汇出去 已不汇 不汇了
      被柜员拦下 被拦下 拦下 被拦截 被制止 未成功 没成功 未转出 未汇出 转账失败 被我们拦下 未转 未付 未汇 没转 没转成 没付 没汇 没再付 没再转 没再交 没再给 没付了 没交 没给
      """
    ),
    (
      .bare,
      """
      补 后补 又补
      先交 扫码 垫上 垫进去 充进去 存进
      转 转账 转入 转至 转到 转给 汇 汇款 汇到 汇至 汇给 汇入 打 打款 打入 付 付款 支付 充 充值 存 存入 先付 先转 先打
      先存 先做 再做 又转 又付 再付 再转 再垫 再交 最后付 首单垫付 代垫 垫资 存到 投 投入 投资 垫 垫付 垫资 刷流水 交 缴 缴纳 交纳 寄 补交 补缴
      付给 给 红包 刷礼物 打赏 礼物 购买 入金 买了 借了 存款 付到 汇往 进
      """
    ),
    (.toward, "→ 到 至 往"),
    (
      .demanded,
      """
      要补 让补 需补 得补
      要 又要 还要 还让 又让 再让 现在让 还在让 又叫 还叫 再叫 现在叫 索要 要求 需要 须 需 勒索 敲诈 欠费 欠 拖欠 催 令 追加 要交 收取 必须 称欠  要先 再要 又让 还让
      又要求 要转 要汇 要打 催付 称要 得先  想要 开口要 张口要 得交 得付 得转 得补 急用 借用 凑 让充
      """
    ),
    (
      .caused,
      """
      指使她 指使他 骗他转 骗她转 骗我转
      让 叫 把剩下 把剩余 把余下 让其 让她 让他 让我 叫其 叫她 叫他 叫我 要求其 要求她 要求他 要求我 指使 引导 诱导 指导 哄 骗其 骗她 骗他 诱骗 托我 托他
      让代付 让垫付 让代买 帮忙垫付 代付
      """
    ),
    (
      .planned,
      """
      正按
      还想骗 还想要 想骗
      准备 打算 欲 欲将 正要 要往 要把 要将 要给 正准备 想转 想汇 要取 去取 正往 想再 非要 正在转 要借 借 即将 准备向
      欲向 欲汇 要取走 来银行取 执意 坚持要 急着
      """
    ),
    (
      .rebate,
      """
      出金 仅出金 提出 提走  拿回 赎回 到手
      返了 已返 先返 返利 返佣 返现 提现 提现了 到账 收到返利 实际返 还过 返还佣金 收到佣金 先返还 给返 提出来 提现成功
      先收到返利 转回佣金 回来 回了 返回 回款
      """
    ),
    (.bareRebate, "返"),
    (
      .returned,
      "退 才退 只退 追回来 退我 退给我 退还给 要回 要回来 讨回 退了我 退回 退回了 退还 退了 追回 返还 转回 还给 已退 退给 已追回 后来退 追缴 已退回"
    ),
    (.stopped, "止住 止付到 截住 拦截住 止付 紧急止付 已止付 止付成功 申请止付"),
    (.frozen, "冻住 冻结 已冻结 被冻结 止付冻结"),
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
      涨到 余额 额度 账面 显示 佣金 赚 日赚 赔 赔付 赔偿 赔钱 理赔 中奖 中了 大奖 贷款 想贷 想借 申请贷款 贷 一箱 售价 标价 价格
      价值 车价 特价 原价 总资产 收益 收入 工资 每单 一单 每天 一天 每月 双倍 订 要订 预订 扶贫款 追回被骗的 追回被骗 之前被骗
      以前被骗 之前投资被骗 去年 内的 平台有 的货 网购 网上 看到 定期 能赚 平台显示 要买 有人出 扣费 自动扣费 贷款额 充值送
      余 还剩 剩余 剩下 仅剩 尚余 余下 剩 起投 起步 一件 一部 一张 一瓶 要扣 会扣 将扣 被扣款 自动扣 每月扣 月扣 每年扣 报价 定价 起拍 面值 还清 欠款
      """
    ),
    (
      .total,
      """
      一共损失 总共损失 共计损失 合计损失 实际损失 一共被骗 总共被骗 共计被骗 累计被骗 合计被骗 共计 实际亏 净亏 共亏 总共亏 实亏 实际被骗 合计 总计 一共 共 总共 累计
      总金额 总额 净损失 共被骗 共损失 总损失 损失金额 金额 合人民币 计 两笔共计 两笔一共 共被 累计损失 前前后后垫了
      """
    ),
    (
      .nothing,
      """
      想提现 申请提现 想提 想取
      无法出金 不能出金 才能出金 出金被拒 出金时 要出金 不能提出 无法提出 提出要求 提出要 要提出 免费领
      不能提现 无法提现 提现不了 提现失败 提现时 要提现 不能提 无法提 提不出 能追回损失 追回损失 帮忙追回 挽回损失 第一单 首单
      第一笔 借出 借记卡 重要 主要 只要 不要 要不要 要是 转让 转接 转来 电话转 打电话 打来 打不开 打不通 给我打 拨打 交友 交易
      交往 付款码 微信付款 周转 存折 存款业务 支付宝 寄到 付钱 取消 按要求 被要求 应要求 需求 退货 退款 贷款app 网贷 投诉
      交警 打给我 账户冻结 资金冻结 冻结账户 解冻 卡号错误冻结 被冻结了 叫做 名叫 我叫 提交 交谈 成交 充值卡 收到短信 接到 收到
      来到 直到 到场 到期 遇到 找到 感到 达到 受到 到家 到了 至今 甚至 至少 进群 进行 进来 借口 借贷 借呗 出入境 出租 出售
      出现 出来 得到 说到 提到 见到 等到 听到 转账截图 转账方式 给我 给你 骗人 骗子 骗局 诈骗 是不是骗 是否被骗 会不会被骗
      骗我说 骗他说 骗她说 怕被骗 没被骗 没有被骗 未被骗 是骗 欺骗 朋友被骗 别人被骗 回来电 共享 公共 共同 吓得 不得 免密支付 自动支付 还没给 还没付 还没交 还没转 还没汇 领红包 抢红包 红包群 红包任务 补贴 候补 急用钱 凑单 凑巧 欠款人 各种 各位 各个
      各地 各项 出去玩 一直 余额宝 要求补 退休 退群 退票 退出 退学 退税 退伍 退掉 退路 倒退 早退 退保 退租 没回来 不回来 回了电 回了句 回来后 打回来 转回来
      """
    ),
  ]
}

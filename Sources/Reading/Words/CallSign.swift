/// What a term says of the call as a whole.
enum CallSign: Hashable, Sendable {
  case followUp
  /// The desk or a bank keeps somebody from paying.
  case dissuasion
  case dissuaded
  /// It is told of a bank.
  case counter
  /// A bank's staff tell of it, and so of somebody who stands before them.
  case reported
  /// The desk or an officer of its own accord speaks with the victim.
  case desk
  case notFraud
  case tip
  /// It is happening while they call.
  case urgent
  /// They go on asking.
  case pressing
  /// The victim cannot be reached, or the other side cannot.
  case unreachable
  /// Nothing has been paid yet.
  case pending
  /// Nothing was paid, and nothing will be.
  case unpaid
  /// Nothing was paid, for they saw it was a fraud.
  case seenThrough
  /// What they were told is false, which a victim finds out, too.
  case fake
  /// Nobody was defrauded, whether or not anybody tried.
  case safe
  case loss
  case asking
  /// They only want to know, and nobody has tried anything.
  case curious
  /// They do not know what to do next.
  case helpless
  /// A term that holds another and means none of it: 之前被骗.
  case nothing

  static let words = WordSet<CallSign>(longestFirst: lists + denials + english)

  private static let lists: [(meaning: CallSign, words: String)] = [
    (.followUp, "回访"),
    (.dissuasion, "劝阻 劝止 预警劝阻 劝返 劝回 已劝 96110预警 反诈预警"),
    (
      .dissuaded,
      """
      劝住 劝住了 拦住 拦住了 劝下 拦下 拦截 制止 阻止 稳住 未汇出 没有汇 没汇 放弃汇款 放弃转账 放弃 未转出 经劝说 打断 已取消
      劝停 保住了 钱保住 资金安全 不存了 不办了 存回 作罢 识破并报警 当场拦下 同意不转 同意不汇 不转了 不汇了 不取了 劝下来 劝下来了 没汇成 没转成功 劝说后放弃 听劝 没让转 没让汇 存回 把钱存回 没取 劝回家 打消 取消了 终止了 未办成
      没给办 未办理 没有办理 已阻断 及时发现 被劝住
      """
    ),
    (
      .counter,
      "网点 支行 储蓄所 驻点民警 来银行 预警: 公司预警 运营商预警 96110呼出 96110去电"
    ),
    (
      .reported,
      """
      信用社反映 银行反映 支行反映 储蓄所反映 邮储反映 农商行反映 柜台反映 保安报警 信用社报告 网点报告 大堂经理报告 大堂经理反映 理财经理反映 邮政柜员 邮政反映
      柜员 柜员反映 柜员报 柜员来电 大堂经理 大堂来电 农商行来电 信用社来电 银行来电 银行打来 网点来电 网点打来 网点报 网点反映
      支行来电 支行报告 支行报 储蓄所来电 柜面电话 柜面来电 银行工作人员 银行职员 男客户 女客户 客户欲 位客户 理财经理来电
      """
    ),
    (
      .desk,
      """
      我们讲明 电话打通 我们解释
      预警
      接预警 民警找到 找到人 民警及时 民警联系 警务站
      预警电话 预警劝阻 我们让  我们打    预警指令 民警劝说 民警到场 民警上门 社区民警 三方通话 经民警 反诈民警 我们劝   派出所上门 耐心劝说 反复劝说 经劝说
      民警赶到 预警信息 预警推送
      """
    ),
    (
      .notFraud,
      "找教育局 找市场监管 找消费者协会 找劳动 公司还在 商家还在 培训费不退 走法院 走司法 去法院 打官司  消协 劳动仲裁 还能联系上 能联系上 能联系到 经济纠纷 质量问题投诉 非诈骗 不是诈骗 不属诈骗 不属于诈骗 不算诈骗 不构成诈骗 纠纷 民间借贷 商家正常"
    ),
    (
      .tip,
      "发给你们 给你们查 给你们提 你们查一下 你们查查 供参考 提醒下 提醒一下 提醒大家 好几家都 都接到 多人接到 好多人接到 好几个人接到 到处给  天天在群 举报 提供线索 提供号码 提供给你们 反映一下 向你们反映 希望你们查 报给你们 登记一下 供你们 提供给警方 建议查 查一查这个 线索 请处理 群众反映 提醒你们 请你们查 请查处"
    ),
    (
      .urgent,
      """
      向父母要钱 跟父母要钱 向家里要钱
      现在在 赶不回来 请快 快派人 人还在 被遥控
      锁门 砸门 不开门 反锁 快联系她 快联系他 你们快 快去 对方打视频 逼着 逼她 逼他 跟她视频 跟他视频 催着 正逼
      麻烦来 麻烦过来 来一趟 快来 派人来 请派 还开着 不肯关 还连着 还在共享 手机不挂 不挂电话 不挂断 拦她 拦他 不让碰 不让看
      正在 正要 正往 正准备 正跟 正和 正叫 正让 正被 犹豫 通着  催再转 交不交 要不要转 拦不住 劝不住 劝不听 不听劝 劝都不听
      劝不动 不听我的 联系不上他 联系不上她 共享屏幕中 想去借 他正去 还没点确认 还没确认 请民警过来 请民警到场 还在通话 没挂电话
      电话没挂 还在聊 还在线 开着视频 录口供 在跟家里要钱 跟家里要钱 在去建行 在去工行 在去农行 在去取 在去 正去 去的路上 的路上 要出门 快要转了 准备去转 要去转 人还在银行 通话两 通话三 通话几 一直在跟 一直跟 快来人 赶紧来人 不让进屋 反锁 凑钱 筹钱 找人借钱
      她正去 在银行门口 在去银行 去银行的路上 怎么关掉 怎么退出 马上要转 占线 在接   
      """
    ),
    (.pressing, "还在催 还在让 还在要 还在等 又催 又在催 一直催 催我"),
    (.unreachable, "打不通 联系不上 无人接听 关机"),
    (.helpless, "怎么办 咋办 如何是好 要不要给 该怎么"),
    (.pending, "还没 没转成 准备按 尚未"),
    (
      .unpaid,
      """
      钱没动 没动钱 挂了对方
      没转出去 没汇出去 已不汇 不汇
      没有损失 无损失 没损失 未造成损失 差点转 差点汇 差点付 险些 没敢 挂断 没填 没点 没告诉 挂了 说不做 没做 拒绝了
      我拒绝 没搭理 没回复 没扫 没存 没进 没加 没接 没听 没给钱 没给   没理会 删了没 删了 没继续 没有继续 没操作 没有操作 未操作
      """
    ),
    (
      .seenThrough,
      """
      没这号人 没这个人 查无此人 没有这个人 没有此人 没这人
      问了不是 问了没 不是他 不是她本人 不是本人 不是他本人 我知道是群发 没管 没当回事 懒得理
      未遂 识破 没上当 没有上当 未上当 没理 没信 不信 没欠 我挂了 挂断了 直接挂 知道是诈骗  没理会
      知道是骗 我知道是 是二次诈骗 核实是假 一查正常 查了正常 查了没有 本人说没 才知道是假 问了没这事 打电话核实 没相信 没理睬 不理他 不理她 没当真 是骗子我 一听就是 一看就是 明显是诈骗 没这回事 没有这回事 没这事
      """
    ),
    (.fake, "是假的 都是假的 假的"),
    (.safe, "没被骗 未被骗 没有被骗 没有受骗 没受骗 并未被骗 我没有受骗"),
    (
      .curious,
      """
      还在考虑 没决定 正在考虑 还没决定
      想了解 了解一下 了解下 只是咨询 只咨询 就咨询 就想问 就问问 只想问 只是问 只是想问 随便问 想问问 想咨询 想请教 请教一下 新闻
      没参与 没有参与 还没参加 没参加 没下载 还没下载 还没下单 没下单   还没买
      """
    ),
    (
      .loss,
      """
      没了 没寄 没收到 一直没来 人没来 不回了 联系不上了 没到 查账发现 才知道 才发现 反应过来 没发货 没退 空号
      报案 被骗 骗走 被盗刷 盗刷 骗了 损失 被扣 被转走 失联 拉黑 无法提现 不能提现 提不出 受害人 不再回复 不给提 登不上 登录不上 打不开了 上当了 上当受骗 出不来 提不了 取不出 发现被骗 不理人 没影 没下文 不见了 不相信 联系不到 找不到人 关机了 停机了 删了我 把我删 跑路了
      受骗
      """
    ),
    (
      .asking,
      """
      怎么确定 如何确定 怎么判断 真不真
      是不是 吗 ? 有没有问题
      咨询 问 想问 是不是诈骗 是不是骗 是否诈骗 是不是纠纷 靠谱吗 靠不靠谱 真的吗 真假 是真是假 会不会 安全吗 能不能 该不该
      可不可以 行不行 怎么核实 怎么办 怎么劝 想核实 打110核实 告知是诈骗 怎么确认 如何确认 怎么分辨 如何辨别 怎么查 能信吗 可信吗 可靠吗 正规吗 正规不 是骗子吗 是骗人的吗 是不是骗人 怎么辨别
      该不该信 请问 咋办 真的假的 真的还是假的 有没有风险 合法吗 怎么处理
      """
    ),
    (
      .nothing,
      """
      把他举报 把她举报 举报了他
      一问 打电话问 问过
      问了 去问 询问 问起 追问
      报案后 报案回执 朋友被骗 别人被骗 邻居被骗 同事被骗 人被骗的 被骗的新闻 怕被骗 会不会被骗 是不是被骗 是否被骗 防骗 之前被骗 去年投资被骗 以前被骗 此前被骗 没转走 没打通 没给我 没给退 没给返 没给发 问题 问我 问她 问他 访问 顾问 慰问
      是不是假的 没有消息 询问笔录
      损失0元 损失0.00元 损失零元 损失了0元 损失为0元 损失金额0元 损失金额为0元 被骗0元 被骗0.00元 被骗零元 被骗了0元 零损失 0损失
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
    return [(.unpaid, denied("没 没有 未 并未 没敢 拒绝 不肯"))]
  }()
}

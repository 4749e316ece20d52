/// The words a sentence may be made of to be told to anyone.
///
/// All are common words of people who tell how they were cheated; none is a name, a place, a firm
/// or a trade. Single characters are only those that nobody is called by.
enum PlainWords {
  static let chinese = Set(
    """
    的 了 在 我 他 她 将 把 被 向 让 并 后 又 再 就 也 不 没 是 从 称 到 我们 他们 她们 自己 对方 某日 于是 因为 所以 但是 然后 之后 随后 后来
    接着 最后 当时 现在 已经 正在 立即 马上 再次 多次 陆续 一直 突然 发现 意识到 感觉 觉得 怀疑 相信 以为 害怕 担心 着急 不敢 没有 不要 不能 不让 必须
    需要 可以 要求 表示 告知 告诉 声称 自称 谎称 冒充 假冒 谎称是 自称是 称是 说是 说我 提出 诱导 引导 指示 催促 威胁 恐吓 承诺 保证 推荐 介绍 邀请
    受害人 事主 当事人 报警人 来电人 本人 家人 家里 母亲 父亲 儿子 女儿 老人 孩子 群众 网友 好友 骗子 诈骗 被骗 受骗 上当 报警 报案 求助 咨询 核实
    民警 警察 公安 公安局 公安机关 公检法 检察院 法院 派出所 警官 客服 平台客服 客服人员 工作人员 老师 导师 领导 老板 同事 朋友 熟人 亲戚 银行 柜台
    柜员 网点 反诈中心 反诈专席 接到 收到 接听 拨打 来电 电话 电话称 陌生电话 一个电话 一通电话 短信 一条短信 信息 消息 微信 微信群 群里 群聊 添加 加入
    加了 加好友 联系 聊天 视频 语音 短视频 直播 广告 网上 上网 网络 平台 网站 软件 下载 下载了 安装 注册 登录 链接 点击 点开 二维码 扫码 会议 屏幕 共享
    共享屏幕 屏幕共享 共享了屏幕 远程 控制 手机 电脑 账号 账户 安全账户 指定账户 银行卡 卡号 密码 验证码 身份 身份信息 个人信息 资料 填写 提供 输入
    转账 转钱 转到 转入 转出 转给 转了 汇款 汇到 汇入 付款 支付 充值 提现 无法提现 提现失败 不能提现 存款 存入 取现 取出 现金 黄金 资金 钱款 本金 余额
    存在 有问题 异常 涉嫌 洗钱 涉嫌洗钱 犯罪 违法 案件 涉案 涉及 冻结 解冻 解冻费 清查 核查 审查 调查 配合 配合调查 保密 通缉 通缉令 逮捕 证明 清白
    欠费 电话欠费 停机 医保 社保 会员 自动扣费 扣费 取消 关闭 开通 开通了 保险 保障 百万保障 退款 理赔 赔偿 快递 包裹 丢失 商品 质量 质量问题
    贷款 贷款平台 额度 放款 利息 低息 手续费 保证金 会费 押金 定金 流水 刷流水 验证 还款 能力 征信 影响征信 个人征信 注销 校园贷 修复 信用
    投资 理财 股票 内幕 内幕消息 稳赚 稳赚不赔 收益 高收益 高回报 盈利 赚钱 赚了 亏损 项目 老师带 刷单 做任务 任务 任务单 返利 返佣 返现 佣金 垫付 小额
    小额返利 几单 连单 完成 操作 操作失误 操作错误 失误 错误 失败 成功 无法 继续 追加 补交 缴纳 交纳 交了 交费 费用 税款 公证费 中奖 奖品 奖金 领取
    补贴 优惠 低价 便宜 购买 购物 买了 卖家 私下 私下交易 私下转账 发货 不发货 游戏 装备 皮肤 交易 拉黑 被拉黑 删除 失联 联系不上 联系不到 不回 消失
    机票 航班 改签 退票 延误 换号 新号码 急用钱 周转 借钱 借款 网恋 恋爱 交往 见面 谈恋爱 感情 生病 视频聊天 裸聊 通讯录 照片 录屏 敲诈 勒索
    一共 总共 共计 合计 先后 分多次 多笔 一笔 两笔 几笔 损失 损失了 被骗走 骗走 要钱 追回 止付 劝阻 及时 提醒 识破 发觉 未转账 没有转账
    没有付款 未付款 没转 没有损失 没有被骗 挂断 挂了电话 挂断电话 停止 停止操作 删除了 打电话 打来电话 打来 发来 发送 发了 看到 看见 进入 打开 要我 叫我 让我
    要求我 给我 跟我 问我 教我 向我 告诉我 联系我 加我 拉我 我的 他的 她的 名下 我名下 以及 或者 如果 否则 不然 才能 才 还 都 可 即可 就会 就能 会被 将被
    为由 通过 按照 根据 对方要求 对方称 对方说 对方让 对方自称 对方又 对方以 信以为真 按要求 按照要求 按指示 按对方要求 按其要求 家中 在家 单位 学校 公司
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  static let chineseLengthMax = 8

  static let english = Set(
    """
    a an the and or but so then when after before because if as that this these those there here it its
    i me my he him his she her they them their we us our you your who which what someone somebody nobody
    is was were be been being am are had has have do did does done could would should can must not no never
    to of in on at by for from with without into out up off over under about through until again once twice
    caller callers man woman person people stranger victim mother father son daughter family friend child
    police officer court bank teller clerk customer service staff support teacher trainer agent boss seller
    buyer company platform website site app link code screen phone number message messages text call calls
    called calling answered said say says told tell asked ask asks claimed claiming claims pretended posing
    posed promised promise threatened demanded wanted warned offered sent send got get received receive gave
    give made make took take put went go came come saw found find met joined added opened clicked downloaded
    installed shared showed typed filled registered logged transferred transfer transferring paid pay paying
    payment payments money cash gold account accounts card cards balance safe savings loan loans fee fees
    deposit deposits tax refund refunds prize profit profits return returns rebate rebates task tasks order
    orders goods parcel ticket flight game investment investing stock stocks inside tip tips group chat video
    voice online internet advertisement ad small large more most all first second last next same other another
    new old fake false real true sure secret secretly alone urgent urgently quickly immediately later soon
    earlier several many some any few one two three times time day today yesterday week month hour minutes
    then suddenly already still also only even just too very much verification password identity information
    details personal credit record records arrears insurance membership cancelled cancel cancelling charge
    charged charges unfreeze frozen freeze suspected suspicion crime laundering warrant investigation check
    checked checking verify verified proof innocent cooperate confidential withdraw withdrawal withdrawn
    failed fail fails impossible refused refuse blocked deleted disappeared vanished contact contacted lost
    loss lose losing stopped stop stopping hung hang realised realized noticed understood believed thought
    felt scared afraid worried deceived cheated fraud scam reported report asking help helped saying telling
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

/// What a term near a number says whose it is.
enum OwnerSign: Hashable, Sendable {
  /// The caller's or the victim's, said plainly: 我的, 受害人.
  case own
  /// Theirs where it stands right before: 我, 其.
  case nearOwn
  /// The other side's: 对方, 收款.
  case theirs
  /// Only names the number: 手机, 电话.
  case plain
  /// A term that holds another and means none of it: 信用卡 has no 用.
  case nothing

  /// Before an account.
  static let ofAccounts = WordSet<OwnerSign>(longestFirst: [
    (
      .own,
      """
      我的 我卡 我账户 我这张 我那张 我自己 本人 自己 自家 自有 事主 受害人 受害人账户 被害人 受骗人 报警人 报案人 名下 从 从我
      由 用 使用 用我 她的 付款卡 付款账户 付款账号 转出卡 转出账户 转出账号 本公司 我公司 公司账上 骗其从 从其 用其 由其 我工商
      我农行 我建行 事主账户 被害人账户 from from_her from_his from_my her_card his_card my_card from_account entered entered_card typed_in 填了 输入了 输了 填写 从对公 由对公 用对公 从公户 我们对公 公司对公 从我们公司 从单位 被刷卡 公司基本户 基本户 公司账户 单位账户 公司户 我公司账户 我的账户 我工行卡 我妈的 老伴的 存折 我尾号 卡号输了 输了卡号 把我 转回 受害者
      """
    ),
    (.nearOwn, "我 其 她 他的"),
    (
      .theirs,
      """
      对方 对方账户 对方账号 对方卡 对方用 对方从 对方的 他从 他用 嫌疑人 嫌疑人账户 嫌疑 骗子 诈骗 涉案 涉诈 指定 指定账户
      安全账户 收款 收款人 收款卡 收款账户 收款账号 收款方 收款的 收款卡号 转账对象 到 至 给 往 向 转入 汇入 存入 打入 进 进了
      打她 打他 转她 转他 汇她 汇他 打她卡 打他卡 转她卡 转他卡 打到她 打到他 转到她 转到他 转去 打去 汇去 给她 给他 向她 向他 转给她 转给他 给她的 他卡 他的卡 供货商 供应商 罐头厂 客服 平台 卖家 商家 对公 给对方 → 转到 打到
      汇到 打给 to into to_account
      """
    ),
    (
      .nothing,
      """
      信用 费用 利用 冒用 作用 通用 专用 备用 不用 没用 用于 用户 由于 理由 自由 为由 从而 从来 从事 我叫 我是 收到 接到
      看到 遇到 找到 直到 到账 到期 说到 提到 听到 感到 至今 甚至 至少 往来 向日葵 进群 进行 给我 自己说 从未 其他 其它 其中
      尤其 还给
      """
    ),
  ])

  /// Before a telephone number.
  static let ofPhones = WordSet<OwnerSign>(longestFirst: [
    (
      .own,
      """
      我叫 我是 我的电话 我电话 我手机 我手机号 我的手机 我的手机号 我号码 我的号码 本人 本人电话 本人手机 机主 男机主 女机主
      报警人 报案人 事主 男事主 女事主 受害人 被害人 来电人 咨询人 当事人 联系电话 联系方式 联系手机 回电 女士 先生 大姐 大妈
      大爷 阿姨 她手机 她电话 她的手机 他手机 他的手机 妈妈 母亲 父亲 我爸 我妈 岁 姓名 老板娘 店主 店长 饭店老板 居民 客户
      女士来电 先生来电 事主来电 机主来电 联系上 呼出 打通 拨通 联系到 回访 请回拨 请回电 请联系 请打 回访电话 受害者 居民电话
      """
    ),
    (.nearOwn, "她 男 女 儿子 女儿 老伴 老公 丈夫 妻子 户"),
    (
      .theirs,
      """
      正跟 正和 跟 对方 对方电话 对方手机 对方号码 对方联系电话 嫌疑人 嫌疑人电话 骗子 骗子电话 来电 来电显示 接 接到 接了 接电话 接到电话 接听
      打来 拨打 加 客服 客服电话 自称 冒充 假冒 说是 陌生 陌生号码 有人 有个 有个电话 涉诈 涉诈号码 涉案 短信 收到 显示 用
      留的 卖家 联系他 找 新号 境外 称是 武警 部队 教官 冒充老板 冒充领导 线索 领导 电话号 打电话 诈骗电话
      """
    ),
    (.plain, "号码 电话 手机 手机号 手机号码 电话号码 电话是 手机是 号 联系"),
    (.nothing, "用户 不用 信用 使用 但是 还是 于是 于 是否 女友 女朋友 男友 男朋友 找到 加上 增加 参加"),
  ])

  /// After a telephone number.
  static let afterPhones = WordSet<OwnerSign>(longestFirst: [
    (
      .own,
      """
      报警 报案 报: 报称 求助 机主 来电咨询 咨询 被骗 被冒充 我是 我叫 我姓 我被 我家 我在 女士 先生 (女 (男 (户 是我的
      是我 接到 接了 接听 反映 男 女 收到
      """
    ),
    (
      .theirs,
      """
      打来 打过来 打电话 打了 一直打 天天打 来电 自称 冒充 假冒 说 称 发短信 发来 短信 这个号 让 要 模仿 推销 联系我 打的
      跟她 跟他 跟我 上门 通话 卖 给我打 保持 就 声称 谎称 是骗
      """
    ),
  ])
}

import Domain

/// The terms by which free words tell who the victim is and who calls.
enum PersonWords {
  static let sexes = WordSet<Sex?>(longestFirst: [
    (
      .female,
      """
      老太 婆婆 岁女儿 岁的女儿 岁孙女 岁妹妹 女士 女性 女子 女学生 女大学生 女事主 女机主 女生 女教师 女白领 女会计 女租客 女出纳 女客户 老太太 大妈 大娘 阿姨 奶奶
      老奶奶 妈妈 母亲 我妈 大姐 老板娘 姑娘 小姐 妇女 女老板 女孩 女财务 女老师 女职员 女居民 女
      """
    ),
    (
      .male,
      """
      岁儿子 岁的儿子 岁孙子 岁弟弟 先生 男性 男子 男士 男学生 男大学生 男事主 男机主 男生 男孩 男客户 老汉 大爷 大伯 大叔 爷爷 父亲 我爸 爸爸 小伙 老头
      老爷子 男租客 男老板 男的 男居民 男
      """
    ),
    (
      .female,
      "female woman lady girl mrs ms madam daughter mother grandmother wife she her housewife"
    ),
    (.male, "male man gentleman boy mr son father grandfather husband he his"),
    (
      nil,
      """
      女友 女朋友 男友 男朋友 女主播 男主播 女网友 男网友 女儿 儿子 外国男友 网上女友 网恋男友 女的带 陌生女子 陌生男子 大爷大妈 大妈大爷 叔叔阿姨 爷爷奶奶 爸爸妈妈 先生女士 男男女女 一男子自称
      一女子自称 他女儿 结识女子 认识的女 的女的 女人 男人 母亲来电 男女 子女 女儿报警 女孩子 女装 男装 骗子先生
      """
    ),
  ])

  /// Family, of whom the caller tells: their sex where the word has one.
  static let relatives = WordSet<Sex?>(longestFirst: [
    (
      .female,
      """
      我妈 我妈妈 我母亲 我女儿 我老婆 我妻子 我姐 我妹 我妹妹 我奶奶 我外婆 其母 其母亲 其女儿 其妻 其妻子 其奶奶 我媳妇 我婆婆
      我岳母 我姨 我闺女
      """
    ),
    (
      .male,
      """
      我爸 我爸爸 我父亲 我儿子 我老公 我丈夫 我哥 我弟 我弟弟 我爷爷 我外公 其父 其父亲 其儿子 其丈夫 其夫 我公公 我岳父
      """
    ),
    (nil, "我老伴 我孩子 我家孩子 老伴 我家老人"),
  ])

  static let relations = WordSet<Relation>(longestFirst: [
    (
      .family,
      """
      我妈 我妈妈 我母亲 我女儿 我老婆 我妻子 我姐 我妹 我奶奶 我爸 我爸爸 我父亲 我儿子 我老公 我丈夫 我哥 我弟 我爷爷 我老伴
      我孩子 其母 其父 其母亲 其父亲 其女儿 其儿子 其妻 其丈夫 其老伴 其家人 儿子代报 女儿代报 替儿子 替母亲 替父亲 家人报警
      女儿报警 儿子报警 家属来电 家属报警 家属 亲属 母亲来电 父亲来电 家长报 家长 孩子 我外婆 我外公 我媳妇 家人来电
      """
    ),
    (
      .family,
      "my_mother my_father my_mum my_mom my_dad my_son my_daughter my_wife my_husband my_grandmother my_grandfather"
    ),
    (.teller, "teller bank_teller bank_clerk"),
    (.friend, "my_friend my_neighbour my_neighbor my_colleague"),
    (.oneself, "i_was i_paid i_transferred i_lost i_sent"),
    (.friend, "我朋友 朋友替 朋友报警 我邻居 邻居来电 我闺蜜 我同学 我是她同事 我是他同事 我同事"),
    (.employer, "单位领导来电 老板本人 我公司员工 我单位"),
    (
      .teller,
      """
      柜员 大堂经理 银行网点 网点拦截 网点来电 网点: 支行报告 支行来电 信用社来电 储蓄所来电 银行来电 农商行来电 柜员报 柜员反映
      银行工作人员来电 银行职员
      """
    ),
    (.police, "派出所转来 派出所来电 派出所反映 驻点民警 社区民警"),
    (
      .oneself,
      """
      本人 我叫 我是男 我是女 我被骗 我男的 我的卡 我转 我手机 我电话 我被 事主来电 报警人 报案人 女士来电 先生来电 女士咨询
      先生说 我卡 我农行 我工行 我建行
      """
    ),
  ])

  /// Words of an office in a name: no app, and no place to live.
  static let offices = WordSet<Void>(longestFirst: [
    (
      (),
      """
      公安 公安局 派出所 警察 警官 民警 网警 检察 检察院 检察官 法院 法官 客服 银监会 银保监 领导 老板 董事长 总经理 书记 社保
      医保 疾控 防疫 移民 通信管理局 海关 电话局 电信 公检法 证监会 税务 教官 军官 部队 武警 消防 律师 导师 老师 专员 司务长
      征信 房东 医生 班主任 反诈中心 银行 支行 分局 监管
      """
    )
  ])

  static func isOffice(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    !offices.cues(in: text, range).isEmpty
  }
}

/// Names of persons and firms as they are told: 王某, 刘女士, 赵敏, 某某贸易有限公司.
enum PersonNames {
  /// The name that starts at `position`, with 女士 or 先生 where that is all that is told.
  static func name(_ text: FoldedText, at position: Int) -> String? {
    let start = skip(text, position)
    guard surnames.contains(text[start]) else { return nil }
    if let title = titles.word(in: text, at: start + 1) {
      return text.said(start..<(start + 1 + title.length))
    }
    let run = hanEnd(text, start)
    guard (2...3).contains(run - start) else { return nil }
    return stops.cues(in: text, start..<run).isEmpty ? text.said(start..<run) : nil
  }

  /// The holder of an account: a person, or a firm by its ending.
  static func holder(_ text: FoldedText, at position: Int) -> String? {
    let start = skip(text, position)
    var end = start
    while end - start < firmMax, text[end].isHan || text[end] == "*" { end += 1 }
    if let firm = firms.cues(in: text, start..<end).last {
      return text.said(start..<firm.range.upperBound)
    }
    guard (2...4).contains(end - start) else { return nil }
    return text.said(start..<end)
  }

  private static func skip(_ text: FoldedText, _ position: Int) -> Int {
    var at = position
    while text[at] == " " || text[at] == ":" || text[at] == "为" || text[at] == "是" { at += 1 }
    return at
  }

  private static func hanEnd(_ text: FoldedText, _ start: Int) -> Int {
    var end = start
    while end - start <= nameMax, text[end].isHan { end += 1 }
    return end
  }

  private static let nameMax = 3
  private static let firmMax = 24
  private static let titles = WordSet<Void>(longestFirst: [
    ((), "女士 先生 某某 某 小姐 大妈 大爷 阿姨 大姐 大叔 奶奶 爷爷 老师 同学 老汉 大伯")
  ])
  private static let stops = WordSet(["手机", "电话", "今天", "昨天", "报警", "报案", "男", "女", "住", "称"])
  private static let firms = WordSet<Void>(longestFirst: [
    ((), "公司 商行 经营部 工作室 中心 商店 超市 厂 店 合作社 服务部")
  ])
  /// The commonest surnames.
  static let surnames = ScalarSet(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔
    钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢
    安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游
    """.unicodeScalars.filter(\.isHan))
}

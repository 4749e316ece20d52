import Columns
import Domain
import JSON
import Reading
import Testing

struct `A cell` {
  @Test(arguments: [
    ("2026/11/6 12:00", "2026-11-06T12:00:00"), ("2026-11-6 9:05:07", "2026-11-06T09:05:07"),
    ("2026年11月6日12时", "2026-11-06T12:00:00"), ("2026年11月6日12时30分", "2026-11-06T12:30:00"),
    ("20261106", "2026-11-06T00:00:00"), ("202611061230", "2026-11-06T12:30:00"),
    ("20261106123005", "2026-11-06T12:30:05"), ("46332.5", "2026-11-06T12:00:00"),
    ("46332", "2026-11-06T00:00:00"), ("2026.11.6", "2026-11-06T00:00:00"),
    ("２０２６－１１－０６　１２：００", "2026-11-06T12:00:00"), ("2026-11-06T12:00:00", "2026-11-06T12:00:00"),
    ("2025/1/6 9:5", "2025-01-06T09:05:00"), ("2026-11-6 9:5:7", "2026-11-06T09:05:07"),
    ("2026年11月6日 9:5", "2026-11-06T09:05:00"), ("２０２６／１１／６　９：５", "2026-11-06T09:05:00"),
    ("2026-11-06T04:00:00Z", "2026-11-06T12:00:00"), ("2026年11月6日 下午3时", "2026-11-06T15:00:00"),
  ])
  func `of times is read in its usual forms`(cell: String, time: String) throws {
    let reading = try read([("接警时间", cell), ("案情", "x")])
    #expect(reading.flaws.isEmpty)
    #expect(reading.sheet["received_at"] == .string("\(time)+08:00"))
  }

  @Test(arguments: [
    "11/6/2026", "26/11/6", "11月6日", "2026-02-30", "昨天下午", "12:00", "2026", "20261306", "六日",
    "2026-11-06 12:00 至 13:00", "2026-11-06 25:00", "123",
    "2026/11/6 9:", "2026/11/6 9:5:", "2026/11/6 9:5至10:5",
  ])
  func `of times is refused where the day is not sure`(cell: String) throws {
    let flaw = try read([("接警时间", cell), ("案情", "x")]).flaws.first
    #expect(flaw?.column == 0)
  }

  @Test func `of a clock belongs to the day beside it, or to the call's`() throws {
    let two = try read([("报警日期", "2026年11月6日"), ("报警时间", "9:05"), ("涉案金额", "1"), ("转账时间", "8:55")])
    #expect(two.sheet["received_at"] == "2026-11-06T09:05:00+08:00")
    #expect(two.sheet.at("money.0.at") == "2026-11-06T08:55:00+08:00")
    let bare = try read([("报警日期", "2026/11/6"), ("报警时间", "9:5"), ("案情", "x")])
    #expect(bare.sheet["received_at"] == "2026-11-06T09:05:00+08:00")
    let one = try read([("日期", "46332"), ("案情", "x")])
    #expect(one.sheet["received_at"] == "2026-11-06T00:00:00+08:00")
  }

  @Test func `of a narrative gives the time where no column does`() throws {
    let told = try read([("案情描述", "3日前，2022年8月27日13时许，受害人报警称被骗"), ("案件类别", "刷单返利类")])
    #expect(told.sheet["received_at"] == "2022-08-27T13:00:00+08:00")
    #expect(told.remarks == [.timeFromNarrative, .kindDerived])
    #expect(try read([("案情", "昨天3时接到电话"), ("时间", "")]).flaws.count == 1)
  }

  @Test(arguments: [
    ("涉案金额", "50000", "50000"), ("涉案金额", "1,234.50", "1,234.50"), ("涉案金额", "5万", "5万"),
    ("涉案金额", "近3万元", "近3万元"), ("涉案金额(万元)", "5.25", "5.25万元"), ("金额（万元）", "5万", "5万"),
    ("损失金额", "￥3168", "¥3168"),
  ])
  func `of money is yuan unless cell or head say otherwise`(
    head: String, cell: String, said: String
  ) throws {
    let entry = try sheet(head, cell).at("money.0")
    #expect(entry?["kind"] == "paid")
    let amount = entry?["amount"]?.asString.flatMap { AmountReader.read(whole: $0) }
    #expect(amount?.fen == AmountReader.read(whole: said)?.fen && amount != nil)
  }

  @Test(arguments: ["0", "0.00", "无", "/", "", "未转账", "0元"])
  func `of no money makes no entry`(cell: String) throws {
    #expect(try sheet("涉案金额", cell)["money"] == nil)
    #expect(try sheet("涉案金额", cell)["kind"] == "consultation")
  }

  @Test(arguments: [
    ("类别", "报案", "kind", "loss"), ("类别", "未遂", "kind", "attempt"),
    ("类别", "in progress", "kind", "in_progress"),
    ("来源", "96110", "source", "96110_in"), ("来源", "派出所", "source", "station"),
    ("诈骗手法", "T0802", "tactic", "T0802"), ("诈骗手法", "冒充公检法", "tactic", "T08"),
    ("案件类别", "贷款、代办信用卡类", "tactic", "T05"), ("案件类别", "冒充军警购物类诈骗", "tactic", "T11"),
    ("案件类别", "刷单返利类", "tactic", "T01"), ("类别", "刷单返利", "tactic", "T01"),
    ("性别", "女", "victim.sex", "female"), ("学历", "本科", "victim.education", "本科"),
    ("住址", "110102", "victim.division", "110102"),
    ("住址", "北京市西城区某路1号", "victim.division", "110102"),
    ("住址", "河北石家庄市长安区", "victim.division", "130102"), ("辖区", "北京市", "victim.division", "110000"),
    ("与受害人关系", "女儿", "caller.relation", "family"),
    ("引流方式", "短视频", "elements.way_in", "short_video"),
  ])
  func `of a term is read by code, name and custom`(
    head: String, cell: String, path: String, value: String
  ) throws {
    #expect(try sheet(head, cell).at(path) == .string(value))
  }

  @Test(arguments: [
    ("类别", "别的"), ("来源", "别的"), ("诈骗手法", "别的"), ("性别", "别的"), ("年龄", "六十"), ("住址", "别处"),
    ("住址", "朝阳区"), ("转账方式", "别的"), ("涉案金额", "三块多吧"), ("是否预警", "或许"), ("嫌疑人账号", "6.22202E+18"),
    ("身份证号", "6222020011112220E+0"), ("案情", "#N/A"), ("案情", "a\u{FFFF}b"), ("identifiers", "[1"),
  ])
  func `that cannot be read refuses its row, told by class alone`(
    head: String, cell: String
  ) throws {
    let cells =
      [("接警时间", "2026-11-06 12:00"), (head, cell)] + (head == "转账方式" ? [("涉案金额", "1")] : [])
    let flaws = try read(cells).flaws
    #expect(flaws.count == 1 && flaws[0].column == 1)
    #expect(flaws[0].reason.contains(cell) == false)
    #expect(flaws[0].value?.name.contains(cell) == false)
  }

  @Test func `of a place with namesakes is the one next to the desk`() throws {
    #expect(try sheet("住址", "朝阳区", home: "110102").at("victim.division") == "110105")
    #expect(try sheet("住址", "朝阳区", home: "220000").at("victim.division") == "220104")
    #expect(try sheet("住址", "朝阳区", home: "310000") == .null)
  }

  @Test(arguments: [("61", 61), ("61岁", 61), ("６１周岁", 61)])
  func `of an age may name its unit`(cell: String, age: Int) throws {
    #expect(try sheet("年龄", cell).at("victim.age") == .integer(age))
  }

  @Test func `kept a text by a spreadsheet's means is that text`() throws {
    #expect(
      try sheet("收款账号", "=\"6222020011112222333\"").at("identifiers.0.text")
        == "6222020011112222333")
    #expect(try sheet("案情", "'=1+1")["narrative"] == "=1+1")
    #expect(try sheet("案情", "'quoted'")["narrative"] == "'quoted'")
  }
}

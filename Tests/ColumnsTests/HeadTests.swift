import Columns
import Testing

struct `The heads of a table` {
  private func uses(_ heads: [String], map: String = "") throws -> [ColumnUse] {
    try ColumnPlan(heads: heads, map: ColumnMap(map)).columns.map(\.use)
  }

  @Test(arguments: [
    ("接警时间", ColumnKey.receivedAt), ("报警时间", .receivedAt), ("来电时间", .receivedAt),
    ("时间", .receivedAt),
    ("received_at", .receivedAt), ("Received At", .receivedAt), ("* 接警时间（必填）", .receivedAt),
    ("警情类别", .kind), ("类别", .kind), ("来源", .source), ("报警人", .callerName), ("来电人姓名", .callerName),
    ("报警电话", .callerPhone), ("联系电话", .callerPhone), ("来电号码", .callerPhone),
    ("受害人姓名", .victimName), ("性别", .victimSex), ("年龄", .victimAge), ("学历", .victimEducation),
    ("职业", .victimOccupation), ("身份证号", .victimIDNumber), ("住址", .victimDivision),
    ("辖区", .victimDivision), ("户籍", .victimDivision), ("诈骗手法", .tactic), ("案件类别", .tactic),
    ("诈骗类型", .tactic), ("简要案情", .narrative), ("案情", .narrative), ("警情内容", .narrative),
    ("案情描述", .narrative), ("涉案金额", .paid), ("损失金额（元）", .paid), ("被骗金额", .paid),
    ("嫌疑人账号", .payee), ("收款账号", .payee), ("涉案账号", .payee), ("受害人账号", .payer),
    ("开户名", .payeeHolder), ("转账时间", .paidAt), ("转账方式", .paidChannel), ("处理结果", .outcome),
    ("案件编号", .reference), ("victim.id_number", .victimIDNumber), ("Ｎａｒｒａｔｉｖｅ", .narrative),
  ])
  func `are known by many names`(head: String, key: ColumnKey) throws {
    #expect(try uses([head]) == [.key(key)])
  }

  @Test func `are each known under the key's own word`() throws {
    for key in ColumnKey.allCases { #expect(try uses([key.rawValue]) == [.key(key)]) }
  }

  @Test func `are one key once, by the surest name`() throws {
    #expect(
      try uses(["时间", "报警时间", "接警时间", "备注", "备注"])
        == [.unmapped, .unmapped, .key(.receivedAt), .key(.note), .key(.note)])
    #expect(try uses(["接警时间", "接警时间"]) == [.key(.receivedAt), .unmapped])
  }

  @Test func `are what the map says first`() throws {
    let map = "\u{FEFF}# 本台\n 事发时间 = received_at \n时间＝-\n序号 = note\r\n\n\"loss\" = kind\n"
    #expect(
      try uses(["序号", "时间", "事发时间", "类别", "案情"], map: map)
        == [.noted, .ignored, .key(.receivedAt), .unmapped, .key(.narrative)])
  }

  @Test(arguments: [
    ("接警时间 = received_at\n案情 - narrative", 2, 15), ("= kind", 1, 1), ("  案情 = narative", 1, 8),
    ("案情 =", 1, 5), ("案情 = kind\n时间 = kind", 2, 1), ("\"x\" = note", 1, 7),
  ])
  func `are refused a wrong map by line and column`(map: String, line: Int, column: Int) {
    let flaw = #expect(throws: MapFlaw.self) { try uses(["案情", "时间"], map: map) }
    #expect(flaw?.line == line && flaw?.column == column)
  }

  @Test func `may lack what the map names, by its lines`() throws {
    let plan = try ColumnPlan(heads: ["案情"], map: ColumnMap("甲 = kind\n案情 = note\n乙 = -"))
    #expect(plan.absent.map(\.line) == [1, 3])
  }

  @Test func `are told of a key that was nearly meant`() {
    let flaw = #expect(throws: MapFlaw.self) { try ColumnMap("案情 = narative") }
    #expect(flaw?.message == "no such key: did you mean 'narrative'")
  }

  @Test func `stand below titles`() {
    let rows = [["2026年登记表"], ["类别", "时间", "x"], ["报案", "案情", "时间"]]
    #expect(ColumnPlan.headRow(among: rows, map: ColumnMap()) == 1)
    #expect(ColumnPlan.headRow(among: [["x"], ["时间"]], map: ColumnMap()) == 1)
    #expect(ColumnPlan.headRow(among: [["x"], ["y"]], map: ColumnMap()) == 0)
    #expect(ColumnPlan.headRow(among: [], map: ColumnMap()) == nil)
  }

  @Test func `that may be somebody's data are told by their place`() throws {
    let heads = ["13900001234", "序号", String(repeating: "很长", count: 20), ""]
    let columns = try ColumnPlan(heads: heads).columns
    #expect(columns.indices.map { columns[$0].name(at: $0) } == ["A", "序号", "C", "D"])
    #expect(columns[1].name(at: 27) == "序号" && columns[0].name(at: 27) == "AB")
    #expect(try ColumnPlan(heads: heads).unmapped == [0, 1, 2])
  }

  @Test func `of this program's own are left out, where it wrote them`() throws {
    #expect(try uses(["call", "unit", "reason"]) == [.unmapped, .unmapped, .ignored])
    #expect(
      try uses(["call", "unit", "reason", "exported"])
        == [.ignored, .ignored, .ignored, .ignored])
  }
}

import Columns
import Domain
import JSON
import Reading
import Testing

struct `A row` {
  private let whole: [(head: String, cell: String)] = [
    ("接警时间", "2026-11-06 12:00"), ("警情类别", "报案"), ("来源", "110"), ("报警人", "甲某人"),
    ("联系电话", "13900001234"), ("受害人姓名", "乙某人"), ("性别", "女"), ("年龄", "61"),
    ("身份证号", "11010119491231002X"), ("住址", "北京市西城区"), ("诈骗手法", "冒充公检法"),
    ("简要案情", "自称公安局"), ("涉案金额", "5万"), ("嫌疑人账号", "6222020011112222333"), ("开户名", "丙某人"),
    ("开户行", "工商银行"), ("受害人账号", "6217000010001234567"), ("转账时间", "2026-11-06 11:30"),
    ("转账方式", "柜台"), ("嫌疑人电话", "16500000001、16500000002"), ("涉案QQ", "12345678"),
    ("是否预警", "是"), ("话术", "安全账户\n保密"), ("处理结果", "已止付"), ("案件编号", "A1"), ("备注", "甲"),
  ]

  @Test func `becomes the sheet that its cells say`() throws {
    let reading = try read(whole)
    #expect(reading.flaws.isEmpty)
    let sheet = SheetReader(now: now).read(reading.sheet)
    #expect(sheet.flaws.isEmpty)
    let call = try #require(sheet.sheet)
    #expect(call.kind == .loss && call.source == .emergency110 && call.tactic.code == "T08")
    #expect(call.caller == .init(phone: "13900001234", name: "甲某人"))
    #expect(call.victim.age == 61 && call.victim.division == "110102")
    #expect(call.victim.wasWarned == true && call.victim.idNumber == "11010119491231002X")
    #expect(call.elements.phrases == ["安全账户", "保密"])
    #expect(
      call.identifiers.map(\.identifier.canonical)
        == ["6222020011112222333", "16500000001", "16500000002", "12345678"])
    #expect(call.identifiers.map(\.role) == [.payee, .contact, .contact, .contact])
    #expect(call.identifiers[0].holder == "丙某人" && call.identifiers[0].bank == "工商银行")
    #expect(call.money.count == 1)
    #expect(call.money[0].amount.fen == Fen(5_000_000) && call.money[0].channel == .counter)
    #expect(call.money[0].at == Instant("2026-11-06T11:30:00+08:00"))
    #expect(call.money[0].from?.canonical == "6217000010001234567")
    #expect(call.money[0].to?.canonical == "6222020011112222333")
    #expect(call.note == "甲\n处理结果：已止付\n案件编号：A1")
  }

  @Test(arguments: [
    ("中国工商银行6222020011112222333", "6222020011112222333", "bank_card"),
    ("6222020011112222333（丙某人）", "6222020011112222333", "bank_card"),
    ("丙某人 6222 0200 1111 2222 333 工行", "6222020011112222333", "bank_card"),
    ("'6222020011112222333", "6222020011112222333", "bank_card"),
    ("支付宝13900001234", "13900001234", "alipay"),
  ])
  func `has the account that a bank or a name stands beside`(
    cell: String, canonical: String, kind: String
  ) throws {
    let reading = try read([("时间", "20261106"), ("金额", "1万"), ("收款账号", cell)])
    let call = try #require(SheetReader(now: now).read(reading.sheet).sheet)
    #expect(call.identifiers.map(\.identifier.canonical) == [canonical])
    #expect(call.identifiers.map(\.identifier.kind.rawValue) == [kind])
    #expect(call.identifiers.map(\.role) == [.payee])
    #expect(call.money.map(\.to?.canonical) == [canonical])
    #expect(call.note == (cell.hasPrefix("'") ? nil : "收款账号：\(cell)"))
  }

  @Test(arguments: ["0", "00", "现金", "工行", "无。"])
  func `has no account where none is named`(cell: String) throws {
    let reading = try read([("时间", "20261106"), ("金额", "1万"), ("收款账号", cell)])
    let call = try #require(SheetReader(now: now).read(reading.sheet).sheet)
    #expect(call.identifiers.isEmpty && call.money.map(\.to) == [nil])
    #expect(call.note == (cell.hasPrefix("0") ? nil : "收款账号：\(cell)"))
  }

  @Test(arguments: ["wxid_a1b2c3", "a@b.example", "尾号0128", "6222****0128", "123"])
  func `has an account of letters or in part as it stands`(cell: String) throws {
    let reading = try read([("时间", "20261106"), ("收款账号", cell)])
    #expect(reading.sheet.at("identifiers.0.text") == .string(cell))
    #expect(reading.sheet["note"] == nil)
  }

  @Test(arguments: [
    ("1", "", "", "loss"), ("0", "未遂", "", "attempt"), ("未遂", "", "", "attempt"),
    ("", "已劝阻", "", "dissuasion"), ("", "", "", "consultation"), ("1", "劝阻", "", "loss"),
    ("", "", "电信网络诈骗", "consultation"), ("1", "", "诈骗", "loss"), ("1", "", "咨询", "consultation"),
  ])
  func `without a kind has the one that follows`(
    paid: String, outcome: String, kind: String, derived: String
  ) throws {
    let reading = try read([
      ("时间", "20261106"), ("金额", paid), ("处理结果", outcome), ("类别", kind),
    ])
    #expect(reading.sheet["kind"] == .string(derived))
  }

  @Test func `has an identity of its content, in whatever order and form`() throws {
    let id = try read(whole).id
    #expect(id.text.dropFirst(14).first == "8")
    #expect("89ab".contains(id.text.dropFirst(19).first ?? "x"))
    #expect(try read(whole.reversed()).id == id)
    #expect(try read(whole.map { ("* \($0.head)", " \($0.cell) ") }).id == id)
    #expect(try read(whole + [("reason", "x"), ("空列", "")]).id == id)
    let rewritten = whole.map { head, cell in
      (head: head, cell: head == "接警时间" ? "2026年11月6日12时" : cell)
    }
    #expect(try read(rewritten).id == id)
    for place in whole.indices {
      var other = whole
      other[place].cell += "1"
      #expect(try read(other).id != id, "\(whole[place].head)")
    }
    #expect(try read(whole + [("序号", "2")]).id != id)
    // Cells that change places are another row.
    #expect(
      try read([("案情", "x"), ("备注", "y")]).id != read([("案情", "y"), ("备注", "x")]).id)
  }

  @Test func `that names its identity has that one`() throws {
    let id = "0193a1b2-0000-7000-8000-000000000001"
    #expect(try read(whole + [("id", id)]).sheet["id"] == .string(id))
    #expect(SheetReader(now: now).read(try read(whole + [("id", "1")]).sheet).flaws[0].key == "id")
  }

  @Test func `keeps in its note what the map says, and nothing else nobody knows`() throws {
    let cells = [("时间", "20261106"), ("序号", "7"), ("民警", "某"), ("案情", "x")]
    #expect(try read(cells, map: "民警 = note").sheet["note"] == "民警：某")
    #expect(try read(cells).sheet["note"] == nil)
    #expect(try read(cells, map: "\"loss\" = kind").sheet["kind"] == "loss")
  }

  @Test func `with cells beyond its heads is refused, unless they are empty`() throws {
    let plan = try ColumnPlan(heads: ["时间", "案情"])
    let reader = RowReader(plan, now: now)
    #expect(reader.read(["20261106", "x", " ", ""]).flaws.isEmpty)
    #expect(reader.read(["20261106", "x", "", "y"]).flaws.map(\.column) == [nil])
    #expect(reader.read(["20261106"]).flaws.isEmpty)
  }

  @Test func `tells where in it the sheet's flaws are`() throws {
    let reading = try read([
      ("时间", "20261106"), ("年龄", "200"), ("身份证号", "x"), ("涉案金额", "1"), ("转账时间", "19991231"),
      ("嫌疑人账号", String(repeating: "6", count: 600)),
    ])
    let flaws = SheetReader(now: now).read(reading.sheet).flaws.map {
      reading.flaw(at: $0.key, $0.message).column
    }
    #expect(Set(flaws) == [1, 2, 4, 5])
  }

  @Test func `with two accounts and three holders is refused, with one or two it is not`() throws {
    func row(_ holders: String) throws -> RowReading {
      try read([
        ("时间", "20261106"), ("金额", "1"), ("收款账号", "6222020011112222333；6217000010001234567"),
        ("户名", holders),
      ])
    }
    #expect(try row("甲、乙").sheet.at("identifiers.1.holder") == "乙")
    #expect(try row("甲").sheet.at("identifiers.1.holder") == "甲")
    #expect(try row("甲").sheet.at("money.0.to") == nil)
    #expect(try row("甲、乙、丙").flaws.map(\.column) == [3])
  }
}

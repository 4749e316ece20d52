import Desk
import Domain
import JSON
import Testing

struct `A listing` {
  static func cases() -> Listing {
    var listing = Listing([
      .text("case", say("案件", "case")),
      .text("kind", say("类型", "kind")),
      .number("loss", say("损失", "loss")),
      .text("opened", say("时间", "opened")),
      .prose("note", say("备注", "note")),
    ])
    listing.append([
      .text("A2026-1"), .term(CallKind.loss), .money(Fen(5_000_000)),
      .instant(Instant(microseconds: 1_793_000_000_000_000)), .text("冒充客服，退款"),
    ])
    listing.append([.text("A2026-12"), .term(CallKind.inProgress), .money(Fen(123_456_789)), .null])
    return listing
  }

  @Test func `is a table with Chinese columns aligned`() {
    Language.$current.withValue(.chinese) {
      #expect(
        Self.cases().text(as: .table) == """
          案件      类型              损失  时间              备注
          A2026-1   报案         50,000.00  2026-10-26 15:33  冒充客服，退款
          A2026-12  正在被骗  1,234,567.89

          """)
    }
  }

  @Test func `is one JSON array with codes and exact money`() throws {
    let text = Self.cases().text(as: .json)
    #expect(
      text == """
        [{"case":"A2026-1","kind":"loss","loss":"50000.00",\
        "opened":"2026-10-26T15:33:20+08:00","note":"冒充客服，退款"},
         {"case":"A2026-12","kind":"in_progress","loss":"1234567.89","opened":null,"note":null}]

        """)
    #expect(try JSONValue(parsing: text).asArray?.count == 2)
    #expect(Listing([.text("x", "x")]).text(as: .json) == "[]\n")
  }

  @Test func `is CSV under keys`() {
    #expect(
      Self.cases().text(as: .csv) == """
        case,kind,loss,opened,note\r
        A2026-1,loss,50000.00,2026-10-26T15:33:20+08:00,冒充客服，退款\r
        A2026-12,in_progress,1234567.89,,\r

        """)
  }

  @Test func `is Markdown under headings`() {
    #expect(
      Self.cases().text(as: .md) == """
        | case | kind | loss | opened | note |
        | --- | --- | ---: | --- | --- |
        | A2026-1 | loss | 50,000.00 | 2026-10-26 15:33 | 冒充客服，退款 |
        | A2026-12 | in progress | 1,234,567.89 |  |  |

        """)
  }

  private static func wide() -> Listing {
    var listing = Listing([
      .text("call", "call"), .name("tactic", "tactic", least: 6), .text("unit", "unit").minor,
      .number("paid", "paid"), .prose("note", "note"),
    ])
    listing.append([
      .text("283-9291-3068"), .text("T08 posing as police"), .text("110102"),
      .money(Fen(5_000_000)), .text(String(repeating: "冒充客服退款", count: 8)),
    ])
    return listing
  }

  @Test func `cuts what is known by its beginning before it leaves out a column`() {
    #expect(
      Self.wide().text(as: .table, columns: 70) == """
        call           tactic  unit         paid  note
        283-9291-3068  T08     110102  50,000.00  冒充客服退款冒充客服退款冒…

        """)
  }

  @Test func `leaves out what matters least, and says so`() {
    #expect(
      Self.wide().text(as: .table, columns: 50) == """
        call           tactic       paid  note
        283-9291-3068  T08     50,000.00  冒充客服退款冒…
        (no room for: unit; --json has everything)

        """)
    #expect(
      Self.wide().text(as: .table, columns: 10).split(separator: "\n").prefix(2)
        == ["call", "283-9291-…"])
  }

  @Test func `is whole on a wide screen and where nobody looks`() {
    let whole = Self.wide().text(as: .table)
    #expect(whole.contains("T08 posing as police  110102  50,000.00  冒充客服退款冒充"))
    #expect(Self.wide().text(as: .table, columns: 200) == whole)
  }
}

struct `A hostile cell` {
  static let cells = [
    "=cmd|' /C calc'!A0", "+86 138", "-5.00", "@SUM(1)", "\u{1B}[2Jgone", "1234\u{202E}5678",
    "a|b", "a\nb", "say \"hi\", friend", "\u{9B}31m", "＝1+1",
  ]

  private func line(_ cell: String, _ format: OutputFormat) throws -> String {
    var listing = Listing([.text("a", "a"), .text("b", "b")])
    listing.append([.text(cell), .text("z")])
    let lines = listing.text(as: format).split(whereSeparator: { "\n\r\r\n".contains($0) })
    return try #require(lines.last.map(String.init))
  }

  @Test(arguments: [
    ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0,z"), ("+86 138", "'+86 138,z"),
    ("-5.00", "-5.00,z"), ("@SUM(1)", "'@SUM(1),z"), ("＝1+1", "'＝1+1,z"),
    ("say \"hi\", friend", "\"say \"\"hi\"\", friend\",z"),
  ])
  func `runs no formula from CSV`(cell: String, line expected: String) throws {
    #expect(try line(cell, .csv) == expected)
  }

  @Test(arguments: cells, [OutputFormat.table, .md])
  func `commands no terminal`(cell: String, format: OutputFormat) throws {
    let line = try line(cell, format)
    #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
    #expect(!line.unicodeScalars.contains("\u{202E}"))
    #expect(line.contains("z"))
  }

  @Test func `stays one Markdown cell`() throws {
    #expect(try line("a|b", .md) == #"| a\|b | z |"#)
    #expect(try line("a\nb", .md) == "| a b | z |")
    #expect(try line("<b>*x*", .md) == #"| \<b\>\*x\* | z |"#)
  }

  @Test(arguments: cells) func `is exact in JSON`(cell: String) throws {
    var listing = Listing([.text("a", "a")])
    listing.append([.text(cell)])
    let value = try JSONValue(parsing: listing.text(as: .json))
    #expect(value[0]?["a"]?.asString == cell)
  }
}

import Support
import Tables
import Testing

struct `A workbook` {
  private func cells(_ rows: String, properties: String = "") throws -> [[String]] {
    let workbook = try Workbook(file(Archive.workbook(rows: rows, properties: properties)))
    return try workbook.rows(of: workbook.sheets[0]).all().map(\.cells)
  }

  @Test(arguments: [false, true])
  func `of openpyxl gives what a person sees in it, whatever its first day`(is1904: Bool) throws {
    let text = is1904 ? WorkbookFixture.from1904 : WorkbookFixture.from1900
    let workbook = try Workbook(file([UInt8](base64: text)))
    #expect(workbook.sheets.map(\.name) == ["11月", "12月", "名单", "空"])
    #expect(workbook.sheets.map(\.isHidden) == [false, false, true, false])
    let rows = try workbook.rows(of: workbook.sheets[0]).all()
    #expect(rows.map(\.number) == [1, 2, 3, 4, 7])
    #expect(rows[0].cells == ["2026年11月登记表"])
    #expect(
      rows[2].cells == [
        "2026-11-06 12:00:00", "报案", "甲某人", "61", "5.25", "6222020011112222333",
        "2026-11-06 11:30:15", "TRUE", "自称\r公安局", "#UNCALCULATED!",
      ])
    #expect(
      rows[3].cells == [
        "2026-11-07", "咨询", "乙某人", "33", "", "", "", "FALSE", "第一行\n第二行", "0.333333333333333",
      ])
    #expect(
      rows[4].cells == ["2026-11-08 12:00:00", "", "", "", "约3", "", "09:05:00", "", "定制的日期"])
    #expect(try workbook.rows(of: workbook.sheets[1]).all().count == 2)
    #expect(try workbook.rows(of: workbook.sheets[3]).all().isEmpty)
  }

  @Test func `keeps numbers as they were typed`() throws {
    let numbers = [
      ("5E4", "50000"), ("1234.5599999999999", "1234.56"), ("0.10000000000000001", "0.1"),
      ("-3.0", "-3"), ("99999999999999.999", "100000000000000"), ("1E-3", "0.001"), ("0", "0"),
      ("6.2220200111122202E+18", "6.2220200111122202E+18"),
      ("6222020011112220", "6222020011112220E+0"), ("13900001234", "13900001234"),
    ]
    let row = numbers.map { "<c><v>\($0.0)</v></c>" }.joined()
    #expect(try cells("<row>\(row)</row>") == [numbers.map(\.1)])
  }

  @Test func `reads each type of cell, formulas by their last value`() throws {
    let row = """
      <row><c t="inlineStr"><is><r><t>甲</t></r><rPh><t>读音</t></rPh><r><t xml:space="preserve"> 乙</t></r>\
      </is></c><c t="b"><v>1</v></c><c t="str"><f>A1&amp;"x"</f><v>甲x</v></c><c><f>1+1</f><v>2</v></c>\
      <c><f>1+1</f></c><c t="e"><v>#N/A</v></c><c t="d"><v>2026-11-06T12:00:00</v></c></row>
      """
    #expect(
      try cells(row) == [
        ["甲 乙", "TRUE", "甲x", "2", "#UNCALCULATED!", "#N/A", "2026-11-06T12:00:00"]
      ])
  }

  @Test func `shares texts and styles among its cells`() throws {
    var archive = Archive.workbook(
      parts: [("sharedStrings", "SharedStrings.xml"), ("styles", "styles.xml")])
    archive.add(
      "xl/sharedstrings.xml",
      """
      <sst><si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r><rPh><t>读音</t></rPh></si><si/></sst>
      """)
    let codes = [
      "yyyy&quot;年&quot;m&quot;月&quot;", "[$-804]aaaa", "[Red]0.00&quot;天d&quot;", "[h]:mm",
      "General",
      #"0\d"#,
    ]
    let formats = codes.enumerated().map { place, code in
      #"<numFmt numFmtId="\#(164 + place)" formatCode="\#(code)"/>"#
    }
    let styles = ([14, 31, 2, 58] + codes.indices.map { 164 + $0 }).map {
      #"<xf numFmtId="\#($0)"/>"#
    }
    archive.add(
      "xl/styles.xml",
      """
      <styleSheet><numFmts>\(formats.joined())</numFmts><cellStyleXfs><xf numFmtId="14"/>\
      </cellStyleXfs><cellXfs>\(styles.joined())</cellXfs></styleSheet>
      """)
    let texts = (0..<3).map { #"<c t="s"><v>\#($0)</v></c>"# }
    let days = styles.indices.map { #"<c s="\#($0)"><v>46332</v></c>"# }
    archive.add("xl/sheet.xml", "<worksheet><row>\((texts + days).joined())</row></worksheet>")
    let workbook = try Workbook(file(archive.bytes))
    let row = try workbook.rows(of: workbook.sheets[0]).all()[0].cells
    let day = "2026-11-06"
    #expect(Array(row[..<3]) == ["甲", "乙丙", ""])
    #expect(
      Array(row[3...]) == [
        day, day, "46332", day, day, "46332", "46332", day, "46332", "46332",
      ])
  }

  @Test func `places cells by their references`() throws {
    #expect(
      try cells(#"<row r="5"><c r="C5"><v>1</v></c><c r="A5"><v>2</v></c></row><row/>"#)
        == [["2", "", "1"], []])
  }

  @Test(arguments: [
    ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("46332", "2026-11-06"),
    ("46332.999999999", "2026-11-07"), ("0.5", "12:00:00"),
  ])
  func `counts days from 1900`(serial: String, text: String) {
    #expect(SerialDates(is1904: false).text(of: serial) == text)
  }

  @Test func `has no day 60 of 1900, which never was, and none before its first`() {
    #expect(SerialDates(is1904: false).text(of: "60") == nil)
    #expect(SerialDates(is1904: false).text(of: "-1") == nil)
    #expect(SerialDates(is1904: true).text(of: "44870") == "2026-11-06")
  }
}

struct `A hostile workbook` {
  private func refusal(of bytes: [UInt8]) -> TableError? {
    TablesTests.refusal {
      let workbook = try Workbook(file(bytes))
      for sheet in workbook.sheets { _ = try workbook.rows(of: sheet).all() }
    }
  }

  @Test func `that is cut off is refused wherever the cut is`() throws {
    let whole = [UInt8](base64: WorkbookFixture.from1900)
    #expect(refusal(of: whole) == nil)
    for length in stride(from: 4, to: whole.count - 1, by: 97) {
      #expect(refusal(of: Array(whole[..<length])) == .damaged(part: ""), "\(length)")
    }
  }

  @Test func `with a changed byte is refused or read, and never more`() throws {
    let whole = [UInt8](base64: WorkbookFixture.from1900)
    var refused = 0
    for place in stride(from: 0, to: whole.count, by: 13) {
      var bytes = whole
      bytes[place] ^= 0x55
      if refusal(of: bytes) != nil { refused += 1 }
    }
    #expect(refused > 100)
  }

  @Test func `that unpacks to a thousand times its size is refused`() throws {
    var archive = Archive.workbook()
    Archive.addBomb(to: &archive)
    #expect(refusal(of: archive.bytes) == .tooLarge(part: "xl/sheet.xml"))
  }

  @Test(arguments: [
    #"<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>"#,
    #"<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>"#,
  ])
  func `that declares entities is refused`(part: String) {
    var archive = Archive.workbook()
    archive.add("xl/sheet.xml", part)
    #expect(refusal(of: archive.bytes) == .documentType(part: "xl/sheet.xml"))
  }

  @Test func `that is no XML is refused by part and line`() {
    var archive = Archive.workbook()
    archive.add("xl/sheet.xml", "<worksheet>\n<row></worksheet>")
    #expect(refusal(of: archive.bytes) == .malformed(part: "xl/sheet.xml", line: 2))
  }

  @Test func `with a cell beyond the last column is refused`() {
    #expect(
      refusal(of: Archive.workbook(rows: #"<row r="3"><c r="XFE3"><v>1</v></c></row>"#))
        == .tooManyColumns(row: 3))
  }

  @Test func `without its worksheet, or that is no workbook, is refused`() {
    #expect(refusal(of: Archive.workbook().bytes) == .damaged(part: "xl/sheet.xml"))
    var archive = Archive()
    archive.add("readme.txt", "x")
    #expect(refusal(of: archive.bytes) == .notAWorkbook)
  }

  @Test func `numbers its rows upwards, whatever it says`() throws {
    let numbers = ["7", "7", "3", "9223372036854775807", "-1", "x"]
    let rows = numbers.map { #"<row r="\#($0)"><c><v>1</v></c></row>"# }.joined()
    let workbook = try Workbook(file(Archive.workbook(rows: rows)))
    #expect(
      try workbook.rows(of: workbook.sheets[0]).all().map(\.number)
        == [7, 8, 9, 1_048_576, 1_048_577, 1_048_578])
  }

  @Test func `that says a text it has not is read as empty there`() throws {
    let workbook = try Workbook(
      file(Archive.workbook(rows: #"<row><c t="s"><v>99</v></c><c t="s"><v>-1</v></c></row>"#)))
    #expect(try workbook.rows(of: workbook.sheets[0]).all().map(\.cells) == [[]])
  }
}

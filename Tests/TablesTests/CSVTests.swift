import Tables
import Testing

struct `A text file` {
  private func cells(_ text: String) throws -> [[String]] {
    try CSVTable(file(text)).rows().all().map(\.cells)
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `is cut by the sign that stands in its rows`(sign: String) throws {
    let text =
      ["时间", "案情", "金额"].joined(separator: sign) + "\n"
      + ["1", "\"a,b;c|d\"", "2"]
      .joined(separator: sign) + "\n"
    let table = try CSVTable(file(text))
    #expect(String(table.delimiter) == sign)
    #expect(try cells(text) == [["时间", "案情", "金额"], ["1", "a,b;c|d", "2"]])
  }

  @Test func `keeps line breaks and doubled quotation marks in quotes`() throws {
    #expect(
      try cells("a,b\r\n\"x\r\ny\",\"say \"\"no\"\"\"\r\n")
        == [["a", "b"], ["x\r\ny", "say \"no\""]])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `numbers its rows with the blank ones`(end: String) throws {
    let text = ["a,b", "", "c,d"].joined(separator: end)
    let rows = try CSVTable(file(text)).rows().all()
    #expect(rows.map(\.number) == [1, 2, 3])
    #expect(rows.map(\.isEmpty) == [false, true, false])
  }

  @Test(arguments: [
    ([0xEF, 0xBB, 0xBF] + Array("时间,案\n".utf8), TextEncoding.utf8),
    (Array("时间,案\n".utf8), .utf8),
    ([0xFF, 0xFE, 0xF6, 0x65, 0xF4, 0x95, 0x2C, 0, 0x48, 0x68, 0x0A, 0], .utf16LittleEndian),
    ([0xF6, 0x65, 0xF4, 0x95, 0x2C, 0, 0x48, 0x68, 0x0A, 0], .utf16LittleEndian),
    ([0xFE, 0xFF, 0x65, 0xF6, 0x95, 0xF4, 0, 0x2C, 0x68, 0x48, 0, 0x0A], .utf16BigEndian),
    ([0xCA, 0xB1, 0xBC, 0xE4, 0x2C, 0xB0, 0xB8, 0x0A], .gb18030),
  ])
  func `tells its encoding by itself`(bytes: [UInt8], encoding: TextEncoding) throws {
    let table = try CSVTable(file(bytes))
    #expect(table.encoding == encoding)
    #expect(try table.rows().all().map(\.cells) == [["时间", "案"]])
  }

  @Test func `is in GB18030 also when its first Chinese stands far behind`() throws {
    let plain = Array(repeating: Array("a,b\n".utf8), count: 100_000).flatMap { $0 }
    let table = try CSVTable(file(plain + [0xCA, 0xB1, 0x2C, 0xB0, 0xB8]))
    #expect(table.encoding == .gb18030)
    #expect(try table.rows().all().last?.cells == ["时", "案"])
  }

  @Test func `marks the bytes that are no text, and no other`() throws {
    let bytes = Array("a,b\nx".utf8) + [0xFF] + Array(",y\nc,d\n".utf8)
    let rows = try CSVTable(file(bytes), encoding: .utf8).rows().all().map(\.cells)
    #expect(rows == [["a", "b"], ["x\u{FFFF}", "y"], ["c", "d"]])
  }

  @Test func `gives a cell as it is when a piece of the file ends within a character`() throws {
    let text = String(repeating: "案", count: 300_000)
    #expect(try cells("a,b\n1,\(text)\n")[1] == ["1", text])
  }

  @Test func `says of a row that its quotation mark is never closed`() throws {
    let rows = try CSVTable(file("a,b\n1,2\n3,\"x\n4,5\n")).rows().all()
    #expect(rows.map(\.flaw) == [nil, nil, .unclosedQuote])
    #expect(try CSVTable(file("a,b\n1,\"x\"")).rows().all().map(\.flaw) == [nil, nil])
  }

  @Test func `passes over a line of 50 MB and goes on behind it`() throws {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 50 << 20)
    for start in ["1,", "1,\""] {
      let bytes = Array("a,b\n\(start)".utf8) + long + Array("\n3,4\n".utf8)
      let rows = try CSVTable(file(bytes)).rows().all()
      #expect(rows.map(\.flaw) == [nil, .tooLong, nil])
      #expect(rows.last?.cells == ["3", "4"])
    }
  }

  @Test func `passes over a row of 100,000 cells`() throws {
    let wide = String(repeating: "x,", count: 100_000)
    let rows = try CSVTable(file("a,b\n\(wide)\n3,4\n")).rows().all()
    #expect(rows.map(\.flaw) == [nil, .tooLong, nil])
  }

  @Test func `is a table, a workbook or JSON by its first bytes`() throws {
    #expect(try file("接警时间\n").form == .text)
    #expect(try file(" \n[{\"kind\":\"tip\"}]").form == .json)
    #expect(try file("{\"kind\":\"tip\"}").form == .json)
    #expect(try file([0x50, 0x4B, 0x03, 0x04]).form == .workbook)
    #expect(refusal { _ = try file("") } == .empty)
    #expect(
      refusal { _ = try file([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) } == .oldWorkbook)
    #expect(refusal { _ = try TableFile(descriptor: folder()) } == .notAFile)
  }
}

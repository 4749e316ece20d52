import Documents
import Domain
import JSON
import Papers
import Support
import Testing
import Workbooks

struct `A document to be edited` {
  @Test(arguments: Language.allCases)
  func `has the styles of the official form, and opens in LibreOffice`(language: Language) throws {
    let document = Document.invented(language)
    let read = try ForeignReader.read(WordFile.bytes(of: document), as: "docx")
    #expect(read["title"] == .string(document.title) && read["author"] == .string(document.issuer))
    #expect(read["lang"] == (language == .chinese ? "zh-CN" : "en"))
    #expect(read["created"] == "2026-11-10T16:00:00+00:00" && read["margins"] == 28)
    let paragraphs = try #require(read["paragraphs"]?.asArray)
    func texts(_ style: String) -> [String] {
      paragraphs.filter { $0[0]?.asString == style }.compactMap { $0[1]?.asString }
    }
    #expect(texts("Issuer") == [document.issuer] && texts("Title") == [document.title])
    #expect(texts("Heading 1") == document.sections.compactMap(\.heading))
    #expect(texts("Body Text").count == 2 && texts("Note").count == 1)
    #expect(texts("Signature") == [document.signature?.name ?? "", document.signature?.day ?? ""])
    #expect(read["tables"]?[0]?[1]?[3] == "12,345.67" && read["pictures"] == 4)
    let pages = try #require(read["office"]?["texts"]?.asArray).compactMap(\.asString)
    #expect(
      pages.count >= 3 && pages[1].filter { $0 != " " }.contains("—2—")
        && pages[0].contains(document.mark ?? "-"))
  }

  @Test func `has columns in a table without lines, and all that is in them`() throws {
    let document = Document.inventedColumns(.chinese)
    let read = try ForeignReader.read(WordFile.bytes(of: document), as: "docx")
    #expect(read["pictures"] == 2)
    let pages = try #require(read["office"]?["texts"]?.asArray).compactMap(\.asString)
    let text = pages.joined().filter { $0 != " " }
    #expect((0..<60).allSatisfy { text.contains("手法第\($0)号") } && text.contains("末段。"))
  }

  @Test func `is the same bytes for the same document`() throws {
    let document = Document.invented(.chinese)
    #expect(try WordFile.bytes(of: document) == WordFile.bytes(of: document))
  }

  @Test func `holds hostile text as text, and may be empty`() throws {
    let hostile = try ForeignReader.read(WordFile.bytes(of: .hostileDocument()), as: "docx")
    #expect(hostile["title"]?.asString?.hasPrefix("<script>alert(1)</script>&") == true)
    let empty = try ForeignReader.read(WordFile.bytes(of: .emptyDocument()), as: "docx")
    #expect(empty["office"]?["pages"] == 1)
  }
}

struct `The tables of a document` {
  @Test func `are sheets of a workbook, with cells to reckon with`() throws {
    let read = try ForeignReader.read(WorkbookFile.bytes(of: .invented(.chinese)), as: "xlsx")
    #expect(read["names"] == ["手法分布"] && read["types"]?[0] == "snnnd")
    #expect(read["rows"]?[0]?[0]?[3]?.asReal == 12345.67)
    #expect(read["rows"]?[0]?[0]?[4] == "2026-11-10T00:00:00")
    #expect(read["formats"]?[0]?[3] == "#,##0.00" && read["formats"]?[0]?[2] == "0.00%")
    #expect(read["watermark"] == "第2026-D001期  内部资料")
  }

  @Test func `are printed on A4, as wide as the page, each head again, and none is cut`() throws {
    let read = try ForeignReader.read(WorkbookFile.bytes(of: .invented(.chinese)), as: "xlsx")
    #expect(read["frozen"] == ["A2"] && read["formulas"] == 0)
    let print = try #require(read["prints"]?[0]?.asArray)
    #expect(print[0] == 9 && print[1] == true && print[2] == "$1:$1", "\(print)")
    let footer = try #require(print[3].asString)
    #expect(footer.contains("&P / &N") && footer.contains("第2026-D001期  内部资料"))
    let widths = try #require(read["widths"]?[0]?.asArray).compactMap(\.asReal)
    // 手法第0号, 起数, 占比, 12,345.67 and a day, two columns each for what is ideographic.
    #expect(widths.count == 5 && zip(widths, [9, 8, 7, 10, 10]).allSatisfy { $0 >= Double($1) })
    #expect(widths.reduce(0, +) < 80)
  }

  @Test func `have names a sheet may have, each once, and run nothing`() throws {
    let rows: [[Cell]] = [[.text("=1+1")]]
    let names = ["a/b[c]", "A/B[C]", String(repeating: "长", count: 40), ""]
    let document = Document(
      language: .chinese, issuer: "", title: "表",
      sections: [
        .init(
          heading: nil,
          blocks: names.map { .table(Table($0, columns: [.words("x")], rows: rows)) })
      ], dated: Instant(microseconds: 0))
    let read = try ForeignReader.read(WorkbookFile.bytes(of: document), as: "xlsx")
    #expect(
      read["names"]
        == ["a b c ", "A B C  2", .string(String(repeating: "长", count: 31)), "表"])
    #expect(read["types"]?[0] == "s")
    #expect(
      try ForeignReader.read(WorkbookFile.bytes(of: .emptyDocument()), as: "xlsx")["names"] == ["-"]
    )
  }

  @Test func `are the same bytes for the same document`() throws {
    let document = Document.invented(.english)
    #expect(try WorkbookFile.bytes(of: document) == WorkbookFile.bytes(of: document))
  }
}

import Documents
import Domain
import JSON
import Papers
import Support
import Testing

struct `A document on paper` {
  @Test(arguments: Language.allCases)
  func `is A4 with its fonts in it, in the order it is read in`(language: Language) throws {
    let document = Document.invented(language)
    let read = try ForeignReader.read(PaperFile.bytes(of: document), as: "pdf")
    #expect(read["size"] == "595.28 x 841.89 pts (A4)")
    #expect(read["embedded"] == true && (read["fonts"]?.asInteger ?? 0) >= 3)
    #expect(read["title"] == .string(document.title) && read["author"] == .string(document.issuer))
    #expect(read["lang"] == .bool(language == .chinese))
    #expect(read["created"] == "Tue Nov 10 16:00:00 2026 UTC")
    let pages = try #require(read["texts"]?.asArray).map { $0.asString ?? "" }
    #expect(pages.count == read["pages"]?.asInteger)
    for (place, page) in pages.enumerated() {
      #expect(page.filter { $0 != " " }.contains("—\(place + 1)—"))
    }
    let order =
      [document.issuer, document.number, document.title]
      + document.sections.compactMap(\.heading)
      + [document.signature?.day ?? ""]
    #expect(pages.joined().holds(inOrder: order))
    #expect(pages.allSatisfy { $0.contains(document.mark ?? "") })
  }

  @Test(arguments: Language.allCases)
  func `fills columns side by side, over pages, and loses no row`(language: Language) throws {
    let document = Document.inventedColumns(language)
    let read = try ForeignReader.read(PaperFile.bytes(of: document), as: "pdf")
    let pages = try #require(read["texts"]?.asArray).compactMap(\.asString)
    #expect(pages.count == 2)
    let words = Set(pages.joined(separator: "\n").split(separator: "\n").map(String.init))
    let name = language == .chinese ? { "手法第\($0)号" } : { (row: Int) in "tactic \(row)" }
    #expect((0..<60).allSatisfy { words.contains(name($0)) })
    // The heads stand again, and what follows the columns stands behind both.
    #expect(pages.allSatisfy { $0.contains(language == .chinese ? "损失" : "loss") })
    let end = language == .chinese ? "末段。" : "The last paragraph."
    #expect(!pages[0].contains(end) && pages[1].contains(end))
  }

  @Test func `breaks a cell of a column that is longer than a page`() throws {
    let long = String(repeating: "很长的文字。", count: 3_000)
    let table = Table("长", columns: [.words("甲")], rows: [[.text(long)]])
    let document = Document(
      language: .chinese, issuer: "", title: "长",
      sections: [.init(heading: nil, blocks: [.columns([[.table(table)], [.note("旁注")]])])],
      dated: Instant(microseconds: 0))
    let read = try ForeignReader.read(PaperFile.bytes(of: document), as: "pdf")
    let text = try #require(read["texts"]?.asArray).compactMap(\.asString).joined()
    #expect(text.filter { $0 == "。" }.count == 3_000 && text.contains("旁注"))
  }

  @Test func `is the same bytes for the same document`() throws {
    let document = Document.invented(.chinese)
    #expect(try PaperFile.bytes(of: document) == PaperFile.bytes(of: document))
  }

  @Test func `repeats the heads of a long table, and loses no row`() throws {
    let (long, heads) = Language.$current.withValue(.english) {
      (Table.invented(rows: 5_000), Table.invented(rows: 1).columns)
    }
    let document = Document(
      language: .english, issuer: "Desk", title: "Long",
      sections: [.init(heading: "1", blocks: [.table(long)])], dated: Instant(microseconds: 0))
    let read = try ForeignReader.read(PaperFile.bytes(of: document), as: "pdf")
    let pages = try #require(read["texts"]?.asArray).map { $0.asString ?? "" }
    #expect(pages.count > 100)
    #expect(pages.allSatisfy { page in heads.allSatisfy { page.contains($0.name) } })
    let words = Set(pages.joined(separator: "\n").split(separator: "\n").map(String.init))
    #expect((0..<5_000).allSatisfy { words.contains("tactic \($0)") })
  }

  @Test func `breaks a cell that is longer than a page`() throws {
    let long = String(repeating: "很长的文字。", count: 3_000)
    let table = Table("长", columns: [.words("甲"), .words("乙")], rows: [[.text(long), .text("尾")]])
    let document = Document(
      language: .chinese, issuer: "", title: "长",
      sections: [.init(heading: nil, blocks: [.table(table)])],
      dated: Instant(microseconds: 0))
    let read = try ForeignReader.read(PaperFile.bytes(of: document), as: "pdf")
    let text = try #require(read["texts"]?.asArray).compactMap(\.asString).joined()
    #expect(text.filter { $0 == "。" }.count == 3_000)
  }

  @Test func `leaves the signature no page of its own`() throws {
    let fill = String(repeating: "文字", count: 40)
    for count in 5...12 {
      let document = Document(
        language: .chinese, issuer: "席", title: "题",
        sections: [.init(heading: nil, blocks: Array(repeating: .paragraph(fill), count: count))],
        signature: .init(name: "署名", day: "某日"), dated: Instant(microseconds: 0))
      let read = try ForeignReader.read(PaperFile.bytes(of: document), as: "pdf")
      let last = try #require(read["texts"]?.asArray?.last?.asString)
      #expect(last.contains("署名") && last.contains("文字"))
    }
  }

  @Test func `leaves no heading alone at the foot of a page`() throws {
    let fill = String(repeating: "文字", count: 28)
    for lines in 2...4 {
      let text = String(repeating: "段落", count: 14 * lines - 4)
      for count in 8...24 {
        let document = Document(
          language: .chinese, issuer: "席", title: "题",
          sections: [
            .init(heading: nil, blocks: Array(repeating: .note(fill), count: count)),
            .init(heading: "标题", blocks: [.paragraph(text)]),
          ], dated: Instant(microseconds: 0))
        let read = try ForeignReader.read(PaperFile.bytes(of: document), as: "pdf")
        let pages = try #require(read["texts"]?.asArray).compactMap(\.asString)
        let page = try #require(pages.first { $0.contains("标题") })
        #expect(page.contains("段落"), "\(lines) lines below \(count) notes")
      }
    }
  }

  @Test func `is made of hostile text and of nothing`() throws {
    let hostile = try ForeignReader.read(PaperFile.bytes(of: .hostileDocument()), as: "pdf")
    #expect(hostile["texts"]?[0]?.asString?.contains("alert(1)") == true)
    let empty = try ForeignReader.read(PaperFile.bytes(of: .emptyDocument()), as: "pdf")
    #expect(empty["pages"] == 1)
  }
}

extension String {
  /// Whether the parts stand in it one behind the other, lines broken anywhere.
  fileprivate func holds(inOrder parts: [String]) -> Bool {
    var rest = filter { !$0.isWhitespace }[...]
    for part in parts {
      guard let found = rest.firstRange(of: part.filter { !$0.isWhitespace }) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}

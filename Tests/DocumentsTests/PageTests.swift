import Documents
import Domain
import JSON
import Support
import Testing

struct `A document in HTML` {
  @Test(arguments: Language.allCases)
  func `is one well-formed page with its tables and pictures in it`(language: Language) throws {
    let document = Document.invented(language)
    let read = try ForeignReader.read(Array(document.html.utf8), as: "html")
    #expect(read["lang"] == (language == .chinese ? "zh-CN" : "en"))
    #expect(read["title"] == .string(document.title) && read["heading"] == read["title"])
    #expect(read["sections"]?.asArray?.count == 2)
    #expect(read["tables"]?[0]?.asArray?.count == 5)
    #expect(read["tables"]?[0]?[1]?[3] == "12,345.67")
    #expect(read["pictures"]?.asArray?.count == 4 && read["loads"] == 0)
  }

  @Test func `shows what strangers told and obeys nothing of it`() throws {
    let read = try ForeignReader.read(Array(Document.hostileDocument().html.utf8), as: "html")
    #expect(read["heading"]?.asString?.hasPrefix("<script>alert(1)</script>&\"'`|*_␛[31m␀") == true)
    #expect(read["tags"]?.asArray?.contains("script") == false)
    #expect(read["pictures"]?.asArray?.count == 4)
  }

  @Test func `sets tables side by side only where no word and no figure of theirs is broken`() {
    func page(_ heads: [String]) -> String {
      let columns = [Table.Column.words("tactic")] + heads.map(Table.Column.figures)
      let row = [Cell.text("posing as superior")] + heads.map { _ in Cell.money(Fen(12_345_678)) }
      let table = Table("t", columns: columns, rows: [row])
      return Document(
        language: .english, issuer: "", title: "t",
        sections: [.init(heading: nil, blocks: [.columns([[.table(table)], [.table(table)]])])],
        dated: Instant(microseconds: 0)
      ).html
    }
    let beside = "<div class=\"columns\">"
    #expect(page(["now", "before"]).contains(beside))
    let wide = page(["now", "weekday", "mean 7", "mean 28", "a year ago"])
    #expect(!wide.contains(beside) && wide.ranges(of: "<table>").count == 2)
  }

  @Test func `of nothing is a page all the same`() throws {
    let read = try ForeignReader.read(Array(Document.emptyDocument().html.utf8), as: "html")
    #expect(read["tables"] == [] && read["pictures"] == [])
  }
}

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

  @Test func `of nothing is a page all the same`() throws {
    let read = try ForeignReader.read(Array(Document.emptyDocument().html.utf8), as: "html")
    #expect(read["tables"] == [] && read["pictures"] == [])
  }
}

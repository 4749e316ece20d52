import Documents
import Domain
import Support
import Testing

struct `A document` {
  @Test(arguments: Language.allCases)
  func `fits a terminal of 80 columns, whatever is in it`(language: Language) {
    for document in [.invented(language), Document.hostileDocument(), .emptyDocument()] {
      let lines = document.text().split(separator: "\n").map(String.init)
      // A word that cannot be broken stays whole; everything else is cut or wrapped.
      let wide = lines.filter { $0.displayColumns > 80 && !$0.contains("XXXX") }
      #expect(wide == [])
    }
    #expect(Document.invented(language).text().split(separator: "\n").count > 60)
  }

  @Test func `is coloured where that is asked for alone, and obeys no escape of others`() {
    let document = Document.invented(.chinese)
    #expect(!document.text().contains("\u{1B}"))
    #expect(document.text(isColoured: true).contains("\u{1B}[1;31m某市反诈骗专家咨询席\u{1B}[0m"))
    let hostile = Document.hostileDocument()
    #expect(!hostile.text().contains("\u{1B}"))
    #expect(!hostile.text(isColoured: true).contains("\u{1B}[31m"))
  }

  @Test func `draws bars, sparklines, marks of surge and shades in letters`() {
    let text = Document.invented(.chinese).text()
    let bars = text.split(separator: "\n").filter { $0.hasPrefix("冒充公检法及政府机关1 ") }
    #expect(bars.count == 2 && bars.allSatisfy { $0.hasSuffix("████████") })
    #expect(text.contains("另有 5 项"))
    #expect(text.contains("▲ 异常上升"))
    #expect(text.contains("最高 19：43"))
    #expect(text.contains("▓▓"))
  }

  @Test func `in Markdown shows markup and obeys none`() {
    let markdown = Document.hostileDocument().markdown
    #expect(markdown.contains("\\<script\\>alert(1)\\</script\\>\\&"))
    // Outside the fences of charts no line begins what is not ours.
    let fences = markdown.split(separator: "\n").count { $0.hasPrefix("````") }
    #expect(fences == 8)
    #expect(Document.invented(.chinese).markdown.contains("| 手法第0号 | 3 | 33.33% | 12,345.67 |"))
  }

  @Test func `as CSV has every table with its section, and no formula`() {
    let lines = Document.invented(.chinese).csv.split(separator: "\r\n")
    #expect(lines.first == "\u{FEFF}一、总体情况,手法分布,手法,起数,占比,损失（元）,日期")
    #expect(lines[1] == "一、总体情况,手法分布,手法第0号,3,33.33%,12345.67,2026-11-10")
    #expect(lines.last == "一、总体情况,手法分布,合计,3,,-0.05,")
    let hostile = Document.hostileDocument().csv
    #expect(hostile.contains(",'=1+1\r\n") && hostile.contains(",'@SUM(A1),"))
    #expect(Document.emptyDocument().csv == "\u{FEFF}")
  }

  @Test func `names its tables with their sections`() {
    let tables = Document.invented(.english).tables
    #expect(tables.map(\.section) == ["1. Overview"])
    #expect(tables.map(\.table.name) == ["Tactics"])
  }
}

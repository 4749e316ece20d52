import Domain
import Testing

struct `A text on a terminal` {
  @Test(arguments: [
    ("abc", 3), ("冒充客服", 8), ("（１）", 6), ("é", 1), ("e\u{301}", 1), ("…", 1), ("😀", 2), ("", 0),
  ])
  func `is as wide as the terminal draws it`(text: String, columns: Int) {
    #expect(text.displayColumns == columns)
  }

  @Test func `ends no line with an opening mark, and begins none with a closing one`() {
    #expect("合计五万元（50000元），".wrapped(columns: 13) == "合计五万元\n（50000元），")
    #expect("持平。".wrapped(columns: 4) == "持\n平。")
  }

  @Test func `breaks between words, and in no word`() {
    #expect("up on the day".wrapped(columns: 6) == "up on\nthe\nday")
    #expect("an unbreakable word".wrapped(columns: 5) == "an\nunbreakable\nword")
    #expect("one\n\n two  spaces".wrapped(columns: 80) == "one\n\n two  spaces")
  }

  @Test func `is filled on either side`() {
    #expect("万".padded(to: 4) == "万  " && "万".padded(to: 4, onLeft: true) == "  万")
    #expect("long".padded(to: 2) == "long")
  }
}

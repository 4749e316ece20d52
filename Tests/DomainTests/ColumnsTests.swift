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

  @Test func `keeps a straight quotation mark with what it opens or closes`() {
    #expect("say \"代办签证\" often".wrapped(columns: 12) == "say \"代办签\n证\" often")
    #expect("a \"代办\" b".wrapped(columns: 4) == "a\n\"代\n办\"\nb")
    #expect("万万万\"代办\"".wrapped(columns: 9) == "万万万\"代\n办\"")
  }

  @Test func `is filled on either side`() {
    #expect("万".padded(to: 4) == "万  " && "万".padded(to: 4, onLeft: true) == "  万")
    #expect("long".padded(to: 2) == "long")
  }
}

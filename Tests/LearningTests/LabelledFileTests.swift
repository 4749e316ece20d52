import Learning
import Testing

struct `A file of labelled cases` {
  private func file(_ text: String) -> LabelledFile { LabelledFile(Array(text.utf8)) }

  @Test func `holds call sheets, one a line`() {
    let file = file(
      """
      \u{FEFF}{"kind":"loss","narrative":"说涉嫌洗钱","tactic":"t0802","elements":{"phrases":["安全账户"]}}

      {"kind":"tip","narrative":"没有手法","tactic":null}\r
      {"narrative":"刷单","tactic":"刷单返利类"}
      """)
    #expect(
      file.cases == [
        LabelledCase(code: "T08", words: "说涉嫌洗钱\n安全账户"),
        LabelledCase(code: "T01", words: "刷单"),
      ])
    #expect(file.unlabelled == 1 && file.flaws.isEmpty)
  }

  @Test func `holds one array in the form of CCL23-Eval task 6`() {
    let file = file(
      """
      [
        {"案件编号": 1, "案情描述": "有\\"引号\\"和 ] }", "案件类别": "冒充军警购物类诈骗"},
        {"案件编号": 2, "案情描述": "交友", "案件类别": "网络婚恋、交友类（非虚假网络投资理财类）"},
        {"案件编号": 3, "案情描述": "骗", "案件类别": "网黑案件"}
      ]
      """)
    #expect(file.cases.map(\.code) == ["T11", "T09", "T12"] && file.flaws.isEmpty)
  }

  @Test(arguments: [
    ("刷单返利类", "T01"), ("虚假网络投资理财类", "T02"), ("虚假购物、服务类", "T03"),
    ("冒充电商物流客服类", "T04"), ("贷款、代办信用卡类", "T05"), ("虚假征信类", "T06"),
    ("冒充领导、熟人类", "T07"), ("冒充公检法及政府机关类", "T08"),
    ("网络游戏产品虚假交易类", "T10"), ("冒充军警购物类", "T11"), ("其他类型诈骗", "T13"),
    ("Ｔ０５", "T05"), ("冒充领导熟人类", "T07"),
  ])
  func `takes the names of the police platform`(label: String, code: String) {
    #expect(TacticLabel.code(label) == code)
  }

  @Test func `tells every flaw by the line it begins on`() {
    let file = file(
      """
      {"narrative":"甲","tactic":"没有这类"}
      {"narrative":"甲"
      [1]
      {"narrative":5,"tactic":"T01"}
      {"narrative":"\(String(repeating: "长", count: 20_001))","tactic":"T01"}
      {"narrative":"甲","tactic":"T99"}
      """)
    #expect(file.flaws.map(\.line) == [1, 2, 3, 4, 5, 6])
    #expect(
      file.flaws.map(\.reason) == [
        .noClass("没有这类"), .notJSON, .notAnObject, .notText, .tooLong, .noClass("T99"),
      ])
    #expect(file.cases.isEmpty)
  }

  @Test(arguments: [
    "[{\"narrative\":\"甲\",\"tactic\":\"T01\"}", "[{\"narrative\":\"甲\",\"tactic\":\"T01\"}] x",
    "[{\"narrative\":\"甲", "[", "[1,,2]", "[}]", "{\"a\":\"\\", "\u{0}",
  ])
  func `that is broken off is a flaw, not an end`(text: String) {
    #expect(!file(text).flaws.isEmpty)
  }

  @Test func `tells the line within an array`() {
    let file = file("[{},\n\n{\"narrative\":\"甲\",\n\"tactic\":\"x\"},\n{\"narrative\":1}]")
    #expect(file.flaws.map(\.line) == [3, 5])
  }

  @Test(arguments: ["", "\n\n", "[]", " [ ] "])
  func `may be empty`(text: String) {
    let file = file(text)
    #expect(file.cases.isEmpty && file.flaws.isEmpty)
  }

  @Test func `takes a line of 50 megabytes for a flaw`() {
    let long = String(repeating: "a", count: 50 << 20)
    let file = file(
      "{\"narrative\":\"\(long)\",\"tactic\":\"T01\"}\n{\"narrative\":\"甲\",\"tactic\":\"T01\"}")
    #expect(file.flaws == [LabelledFlaw(line: 1, reason: .tooLong)])
    #expect(file.cases.count == 1)
  }
}

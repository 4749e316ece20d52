import Reading
import Testing

struct `A bank as people name it` {
  @Test(arguments: [
    ("尾号1234 招商银行", "招商银行", "尾号1234"), ("招行尾号1234", "招商银行", "尾号1234"),
    ("1234中国工商银行", "中国工商银行", "1234"), ("中国银行 1234", "中国银行", "1234"),
    ("１２３４　建設銀行", "中国建设银行", "１２３４"), ("农行", "中国农业银行", ""),
  ])
  func `is found in a text, and taken out of it`(text: String, name: String, rest: String) {
    let found = BankName.find(in: text)
    #expect(found?.bank.names.first == name && found?.rest == rest)
    #expect(found?.bank.names.count ?? 0 >= 2 || name == "中国银行")
  }

  @Test(arguments: ["", "1234", "银行", "行长"])
  func `is none where no bank is named`(text: String) {
    #expect(BankName.find(in: text) == nil)
  }

  @Test func `goes by all its names, or by the one given`() {
    #expect(BankName("工行").names.contains("工商银行"))
    #expect(BankName("某某村镇银行").names == ["某某村镇银行"])
    #expect(BankName("我的工行").names == ["我的工行"])
  }
}

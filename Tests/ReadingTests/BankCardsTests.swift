import Testing

@testable import Reading

struct `The issue of a card` {
  @Test(arguments: [
    ("10312345678901234", 19, "中国农业银行", 19),
    ("6223021234567890", 16, "广东省农村信用社联合社", 16),
    ("622302123456789012", 18, "中国工商银行", 18),
    ("6223021234567890123", 19, "广东省农村信用社联合社", 16),
    ("6224981212345678901", 19, "河北银行", 19),
    ("6224980412345678901", 19, "沧州银行", 19),
    ("94005612345678901", 17, "郑州商业银行", 17),
    ("940056", 17, "郑州商业银行", 17),
  ])
  func `is that of the longest prefix, of the right length first`(
    digits: String, length: Int, bank: String, right: Int
  ) {
    let issue = BankCards.issue(of: Array(digits.unicodeScalars), length: length)
    #expect(issue?.bank == bank)
    #expect(issue?.length == right)
  }

  @Test(arguments: ["", "1", "010312345678901234", "0622302", "3X", "00000000000"])
  func `is unknown where no bank has its first digits`(digits: String) {
    #expect(BankCards.issue(of: Array(digits.unicodeScalars), length: 19) == nil)
  }
}

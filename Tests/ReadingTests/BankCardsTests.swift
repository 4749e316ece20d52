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

struct `What a card is for` {
  @Test(arguments: [
    ("6214833508984682", "621483", "招商银行", CardIssue.Purpose.debit),
    ("6221630000000000", "622163", "北京银行", .credit), ("620048", "620048", "中国银行", .debit),
    ("622202******1234", "622202", "中国工商银行", .debit),
  ])
  func `is told by its first digits`(
    number: String, bin: String, bank: String, purpose: CardIssue.Purpose
  ) {
    let issue = CardIssue(of: number)
    #expect(issue?.bin == bin && issue?.bank == bank && issue?.purpose == purpose)
  }

  @Test(arguments: ["", "*1234", "0000", "13900001234"])
  func `is unknown where no bank has them`(number: String) {
    #expect(CardIssue(of: number) == nil)
  }
}

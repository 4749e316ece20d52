import Support

/// An invented narrative with a number and a name put into plain sentences.
struct Plant {
  let narrative: String
  let secrets: [String]

  init(_ dice: inout Dice) {
    let number = Self.number(&dice)
    let name = dice.pick(Self.families) + dice.pick(Self.givens)
    let spelt = Self.spell(number, &dice)
    narrative = (0..<3).map { _ in
      let sentence = dice.pick(Self.sentences)
      return sentence.split(separator: "#", omittingEmptySubsequences: false)
        .joined(separator: dice.chance(50) ? spelt : name)
    }.joined()
    secrets = [number, name]
  }

  private static func number(_ dice: inout Dice) -> String {
    let length = dice.pick([11, 16, 18, 19])
    return "1" + (1..<length).map { _ in String(dice.below(10)) }.joined()
  }

  /// The digits as people write them: as they are, wide, spelt, in groups, with dashes.
  private static func spell(_ number: String, _ dice: inout Dice) -> String {
    let signs = dice.pick(["0123456789", "０１２３４５６７８９", "零一二三四五六七八九", "〇幺二三四五六七八九"])
    let gap = dice.pick(["", " ", "-", "　", "，", "."])
    let group = dice.pick([1, 3, 4, 20])
    return number.utf8.enumerated().map { place, digit in
      let sign = String(Array(signs)[Int(digit - 48)])
      return place > 0 && place % group == 0 ? gap + sign : sign
    }.joined()
  }

  private static let families = ["王", "欧阳", "钱", "于", "和", "安", "成", "高", "向", "从"]
  private static let givens = ["建国", "秀兰", "小二", "平", "在心", "三妹", "大可", "不凡", "称心"]
  private static let sentences = [
    "对方自称#，要求我转账到安全账户。", "我收到#发来的短信，称我涉嫌洗钱。", "对方要求我联系#核实，并要求保密。",
    "#告诉我操作失误，必须继续转账。", "对方让我把钱转到#名下。", "我和#都被骗了，已经报警。", "对方要求我转账#元。",
    "The caller said # was the safe account.", "I was told to call # about the refund.",
  ]
}

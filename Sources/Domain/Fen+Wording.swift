extension Fen {
  /// The amount as a sentence has it: `3168元`, `46.32万元`, `1.2亿元`; `463,200 yuan` in English.
  ///
  /// Below 10,000 yuan it is exact; above it is rounded once to two decimals of the unit, half up.
  /// What rounding makes 10,000万 is 1亿.
  public var wording: String { say(chineseWording, englishWording) }

  private static let wan = 1_000_000
  private static let yi = 10_000_000_000

  private var chineseWording: String {
    // 9999.995万 is the first amount that two decimals of 万 would print as 10000万.
    let isYi = count.magnitude >= UInt(Self.yi - Self.wan / 200)
    guard count.magnitude >= UInt(Self.wan) else { return exactYuan + "元" }
    let ratio = Ratio(count, of: isYi ? Self.yi : Self.wan)
    return (ratio?.decimal(scaledBy: 1, decimals: 2) ?? "") + (isYi ? "亿元" : "万元")
  }

  private var englishWording: String {
    (count.isMultiple(of: 100) ? String(grouped.dropLast(3)) : grouped) + " yuan"
  }

  /// Yuan without the decimals of a whole amount.
  private var exactYuan: String { count.isMultiple(of: 100) ? String(yuan.dropLast(3)) : yuan }
}

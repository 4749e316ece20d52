import Domain

/// The words and signs that name a currency before or after a number.
enum CurrencyWords {
  /// The currency said right after a number, and how long its word is.
  static func after(_ text: FoldedText, at position: Int) -> (meaning: Currency, length: Int)? {
    guard let word = suffixes.word(in: text, at: position) else { return nil }
    let end = position + word.length
    guard text[end - 1].isLetter else { return word }
    // U盘 and U盾 are things.
    return text[end].isAlphanumeric || text[end] == "盘" || text[end] == "盾" ? nil : word
  }

  /// The currency said right before a number, and how long its word is.
  static func before(_ text: FoldedText, at position: Int) -> (meaning: Currency, length: Int)? {
    guard let word = prefixes.word(in: text, before: position) else { return nil }
    let start = position - word.length
    // A$ and NT$ are the dollars of other places.
    return text[start - 1].isLetter && !text[start].isHan ? nil : word
  }

  // Of two words that fit, the one named first wins.
  private static let suffixes = WordSet(
    lists.flatMap { words, currency in words.map { ($0, currency) } }
      + [("u币", Currency.tether), ("u", .tether), ("刀", .dollar)])

  private static let prefixes = WordSet(
    [("hk$", Currency.hongKongDollar), ("us$", .dollar), ("$", .dollar), ("¥", .yuan)]
      + ["人民币(大写):", "人民币大写:", "人民币大写", "人民币:"].map { ($0, .yuan) }
      + lists.flatMap { words, currency in words.map { ($0, currency) } })

  private static let lists: [([String], Currency)] = [
    (["usdt", "泰达币", "泰达"], .tether),
    (["元港币", "块港币", "元港元", "港币", "港元", "港纸", "hkd"], .hongKongDollar),
    (["元美元", "元美金", "块美金", "美元", "美金", "美刀", "usd"], .dollar),
    (["元人民币", "块人民币", "人民币", "rmb", "cny"], .yuan),
  ]
}

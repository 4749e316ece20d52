import Domain

/// The words and signs that name a currency before or after a number.
enum CurrencyWords {
  /// The currency said right after a number, and how long its word is.
  static func after(_ text: FoldedText, at position: Int) -> (meaning: Currency, length: Int)? {
    // 5万元港币: the yuan counts what is named after it.
    let counted = "元块".unicodeScalars.contains(text[position]) ? 1 : 0
    let set = counted == 1 ? names : suffixes
    guard let word = set.word(in: text, at: position + counted) else { return nil }
    let end = position + counted + word.length
    let said = (meaning: word.meaning, length: counted + word.length)
    guard text[end - 1].isLetter else { return said }
    // U盘 and U盾 are things.
    return text[end].isAlphanumeric || text[end] == "盘" || text[end] == "盾" ? nil : said
  }

  /// The currency said right before a number, and how long its word is.
  static func before(_ text: FoldedText, at position: Int) -> (meaning: Currency, length: Int)? {
    guard let word = prefixes.word(in: text, before: position) else { return nil }
    let start = position - word.length
    // The $ of R$ is no dollar of these.
    return text[start - 1].isLetter && !text[start].isHan ? nil : word
  }

  private static let names = WordSet(
    lists.flatMap { words, currency in words.split(separator: " ").map { (String($0), currency) } })

  // Of two words that fit, the one named first wins.
  private static let suffixes = WordSet(
    lists.flatMap { words, currency in words.split(separator: " ").map { (String($0), currency) } }
      + [
        ("u币", Currency.tether), ("u", .tether), ("刀", .dollar), ("镑", .pound), ("yuan", .yuan),
        ("kuai", .yuan), ("renminbi", .yuan), ("us dollars", .dollar), ("dollars", .dollar),
        ("euros", .euro), ("pounds", .pound), ("yen", .yen), ("won", .won), ("baht", .baht),
        ("个比特币", .other), ("个btc", .other), ("个以太坊", .other), ("个eth", .other),
      ])

  private static let prefixes = WordSet(
    [
      ("hk$", Currency.hongKongDollar), ("us$", .dollar), ("nt$", .taiwanDollar),
      ("au$", .australianDollar), ("a$", .australianDollar), ("ca$", .canadianDollar),
      ("c$", .canadianDollar), ("s$", .singaporeDollar), ("mop$", .pataca), ("$", .dollar),
      ("¥", .yuan), ("€", .euro), ("£", .pound),
    ]
      + ["人民币(大写):", "人民币大写:", "人民币大写", "人民币:"].map { ($0, .yuan) }
      + lists.flatMap { words, currency in
        words.split(separator: " ").map { (String($0), currency) }
      })

  /// Where a currency is added, its words are added here.
  private static let lists: [(words: String, currency: Currency)] = [
    ("usdt 泰达币 泰达", .tether),
    ("港币 港元 港纸 hkd", .hongKongDollar),
    ("美元 美金 美刀 usd", .dollar),
    ("人民币 rmb cny", .yuan),
    ("欧元 eur", .euro),
    ("英镑 gbp", .pound),
    ("日元 日币 日圆 jpy", .yen),
    ("韩元 韩币 韩圆 krw", .won),
    ("澳大利亚元 澳元 澳币 aud", .australianDollar),
    ("加拿大元 加拿大币 加元 加币 cad", .canadianDollar),
    ("新加坡元 新加坡币 新币 坡币 sgd", .singaporeDollar),
    ("新台币 台币 台幣 twd ntd", .taiwanDollar),
    ("澳门元 澳门币 葡币 mop", .pataca),
    ("泰铢 泰币 thb", .baht),
    ("林吉特 令吉 马币 myr", .ringgit),
    ("越南盾 vnd", .dong),
    ("菲律宾比索 比索 菲币 php", .philippinePeso),
    ("印尼盾 idr", .rupiah),
    ("缅元 缅币 mmk", .kyat),
    ("卢布 rub", .ruble),
    ("瑞士法郎 法郎 chf", .swissFranc),
    ("新西兰元 纽币 nzd", .newZealandDollar),
    ("迪拉姆 aed", .dirham),
    ("比特币 以太坊 以太币 克朗 卢比 btc eth trx", .other),
  ]
}

/// Finds the administrative divisions that a text names: 西城区, 湖北省武汉市武昌区, 武汉洪山区.
enum DivisionReader {
  /// The divisions in order, each as narrow as it is told; a name that several bear is left out.
  static func find(in text: FoldedText) -> [Found<Int>] {
    var found: [Found<Int>] = []
    var at = 0
    while let start = DivisionNames.all.start(in: text, at..<text.count) {
      at = start
      guard text[at].isHan, let chain = chain(in: text, at: at) else {
        at += 1
        continue
      }
      if let code = chain.value { found.append(Found(code, at: chain.range)) }
      at = chain.range.upperBound
    }
    return found
  }

  /// The names that stand side by side from `start` on, the wider before the narrower.
  private static func chain(in text: FoldedText, at start: Int) -> Found<Int?>? {
    guard let first = DivisionNames.all.entry(in: text, at: start) else { return nil }
    var end = start + first.length
    var codes = first.codes
    var isShort = first.isShort
    while let next = DivisionNames.all.entry(in: text, at: end), end - start < chainMax {
      let narrower = next.codes.filter { code in codes.contains { isWithin(code, $0) } }
      guard !narrower.isEmpty else { break }
      codes = narrower
      isShort = false
      end += next.length
    }
    if isShort, !isLivedIn(text, start..<end) { return nil }
    return Found(one(of: codes), at: start..<end)
  }

  private static func isWithin(_ code: Int, _ wider: Int) -> Bool {
    if wider % 10_000 == 0 { return code / 10_000 == wider / 10_000 && code != wider }
    return wider % 100 == 0 && code / 100 == wider / 100 && code != wider
  }

  /// The one division meant: of several the only one in force.
  private static func one(of codes: [Int]) -> Int? {
    let now = codes.filter { $0 % 100 == 0 || DivisionsInForce.holds($0) }
    if now.count == 1 { return now.first }
    return now.isEmpty && codes.count == 1 ? codes.first : nil
  }

  private static func isLivedIn(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    living.stands(in: text, before: range.lowerBound)
      || people.stands(in: text, at: range.upperBound)
  }

  private static let chainMax = 40
  private static let living = WordSet(["家住", "住在", "居住", "现住", "暂住", "户籍", "籍贯"])
  private static let people = WordSet(["人,", "籍", "市民", "居民", "女子", "男子"])
}

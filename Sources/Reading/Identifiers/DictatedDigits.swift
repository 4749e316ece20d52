extension Unicode.Scalar {
  /// The value of a digit as it is dictated: Chinese digits, and 幺, 拐, 勾, 洞 of the radio.
  var dictatedDigit: Int? {
    switch self {
    case "幺", "妖", "吆", "夭": 1
    case "拐": 7
    case "勾": 9
    case "洞", "○": 0
    case "俩", "仨": nil
    default: chineseDigit
    }
  }

  /// Said for a digit and for nothing else among digits.
  fileprivate var isCodeWord: Bool { chineseDigit == nil && dictatedDigit != nil }

  fileprivate var isSpokenDigit: Bool { isDigit || dictatedDigit != nil }
}

/// Digits read out one by one in Chinese: 幺三八零零一三八零零零, 九五五八八.
///
/// `DictatedDigits.resolved(text)` has ASCII digits in their place, sign for sign.
struct DictatedDigits {
  private let text: FoldedText
  private var scalars: [Unicode.Scalar]
  private var at = 0

  /// The text with every number that can only be dictated written in ASCII digits.
  static func resolved(_ text: FoldedText) -> FoldedText {
    guard signs.first(in: text.scalars, 0..<text.count) != nil else { return text }
    var reader = DictatedDigits(text: text, scalars: text.scalars)
    while reader.skipToSign() { reader.step() }
    return FoldedText(original: text.original, scalars: reader.scalars)
  }

  /// Every dictated digit as ASCII: for a text that is known to be a number.
  static func spelled(_ text: FoldedText) -> FoldedText {
    let scalars = text.scalars.map { scalar in
      scalar.dictatedDigit.map { Unicode.Scalar(UInt8(0x30 + $0)) } ?? scalar
    }
    return FoldedText(original: text.original, scalars: scalars)
  }

  /// Goes to the digits that stand with the next dictated one; false where none follows.
  private mutating func skipToSign() -> Bool {
    var next = at
    while let place = Self.signs.first(in: text.scalars, next..<text.count) {
      next = place + 1
      guard text[place].dictatedDigit != nil else { continue }
      var start = place
      while start > at, text[start - 1].isDigit { start -= 1 }
      at = start
      return true
    }
    return false
  }

  private mutating func step() {
    let start = at
    let end = endOfRun()
    at = end
    guard let length = length(of: start..<end) else { return }
    rewrite(start..<(start + length))
  }

  /// Where the groups of digits end, ASCII or not, that one sign at most parts.
  private func endOfRun() -> Int {
    var end = at
    while true {
      while text[end].isSpokenDigit { end += 1 }
      guard text[end + 1].dictatedDigit != nil, text[end - 1].dictatedDigit != nil,
        Self.joints.contains(text[end])
      else { return end }
      end += 1
    }
  }

  /// How much of the run is a dictated number; `nil` when it is not certain to be one.
  private func length(of run: Range<Int>) -> Int? {
    let digits = run.filter { text[$0].isSpokenDigit }
    let spoken = digits.count { text[$0].dictatedDigit != nil }
    guard spoken > 0, digits.count <= Self.digitsMax, isApart(run) else { return nil }
    if spoken < digits.count { return isMobile(digits[...]) ? run.count : nil }
    // …零零零一个人: the digit after a telephone number counts something.
    if digits.count == 12, isMobile(digits.dropLast()) { return run.count - 1 }
    if digits.count >= Self.digitsMin { return isGrouped(run, digits.count) ? run.count : nil }
    if digits.count >= 3, digits.contains(where: { text[$0].isCodeWord }) { return run.count }
    return isOfficial(digits, run) ? run.count : nil
  }

  /// Whether no unit touches the run: 三百五十 is a figure, not three digits.
  private func isApart(_ run: Range<Int>) -> Bool {
    let sides = [text[run.lowerBound - 1], text[run.upperBound]]
    return sides.allSatisfy {
      $0.smallUnit == nil && $0.largeUnit == nil && !$0.isLetter && $0 != "点" && $0 != "第"
    }
  }

  private func isMobile(_ digits: some Collection<Int>) -> Bool {
    let first = digits.prefix(2).map(value)
    return digits.count == 11 && first[0] == 1 && first[1] >= 3
  }

  /// 一、二、三: a list, not a number.
  private func isGrouped(_ run: Range<Int>, _ digits: Int) -> Bool {
    (run.count - digits) * 2 <= digits
  }

  private func isOfficial(_ digits: [Int], _ run: Range<Int>) -> Bool {
    let number = digits.map { String(value($0)) }.joined()
    guard OfficialNumbers.owner(of: number) != nil else { return false }
    if number.utf8.count >= 5 { return true }
    if case .phone = NumberContext.before(run.lowerBound, in: text) { return true }
    return false
  }

  private func value(_ position: Int) -> Int {
    text[position].dictatedDigit ?? text[position].digit
  }

  private mutating func rewrite(_ range: Range<Int>) {
    for position in range {
      let isDigit = text[position].isSpokenDigit
      scalars[position] = isDigit ? Unicode.Scalar(UInt8(0x30 + value(position))) : "-"
    }
  }

  /// What ``Unicode.Scalar.dictatedDigit`` knows.
  static let signs = ScalarFilter(
    Array("零〇一壹弌二两贰三叁四肆五伍六陆七柒八捌九玖幺妖吆夭拐勾洞○".unicodeScalars))

  private static let joints = ScalarSet(" -,、".unicodeScalars)
  private static let digitsMin = 7
  private static let digitsMax = 32
}

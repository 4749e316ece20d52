import Domain

/// Reads numbers of which only the ends were heard: 尾号1234, 开头6222 尾号8899, 6222开头.
///
/// The pattern has one `*` for whatever is missing: `*1234`, `6222*8899`, `6222*`.
struct PartialReader {
  private let text: FoldedText
  private let start: Int
  private var at: Int
  private var head: [Unicode.Scalar] = []
  private var tail: [Unicode.Scalar] = []

  /// Whether a part of a number may be named from here on.
  static func mayStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || starts.contains(scalar)
  }

  /// The parts named from `start` on; `nil` when none is.
  static func read(
    _ text: FoldedText, at start: Int
  ) -> (pattern: [Unicode.Scalar], range: Range<Int>)? {
    var reader = PartialReader(text: text, start: start)
    guard reader.takePart() else { return nil }
    let end = reader.at
    reader.skipGap()
    if !reader.takePart() { reader.at = end }
    let isMoney = text[reader.at].isCurrency || text[reader.at].largeUnit != nil
    return isMoney ? nil : (reader.head + ["*"] + reader.tail, start..<reader.at)
  }

  /// The 5678 of 尾号1234、5678: as many digits again as the tail before them, and no money.
  static func next(
    _ text: FoldedText, at start: Int, after tail: [Unicode.Scalar]
  ) -> (pattern: [Unicode.Scalar], range: Range<Int>)? {
    guard tail.first == "*", joints.contains(text[start]) else { return nil }
    let first = start + 1
    var end = first
    while text[end].isDigit { end += 1 }
    guard end - first == tail.count - 1, !text[end].isAlphanumeric, text[end] != ".",
      !text[end].isCurrency, text[end].largeUnit == nil, text[end].smallUnit == nil
    else { return nil }
    return (["*"] + text.scalars[first..<end], first..<end)
  }

  private init(text: FoldedText, start: Int) {
    self.text = text
    self.start = start
    at = start
  }

  private mutating func takePart() -> Bool {
    if !text[at].isDigit, let (isHead, length) = Self.before.word(in: text, at: at) {
      return take(isHead, from: at + length, wordAfter: false)
    }
    return take(nil, from: at, wordAfter: true)
  }

  /// Digits with the word for their end before or after them.
  private mutating func take(_ isHead: Bool?, from position: Int, wordAfter: Bool) -> Bool {
    var first = position
    while !wordAfter, first - position < Self.fillersMax, Self.fillers.contains(text[first]) {
      first += 1
    }
    var digits: [Unicode.Scalar] = []
    var end = first
    while digits.count <= Self.digitsMax, let digit = digit(at: end) {
      digits.append(digit)
      end += 1
    }
    guard Self.lengths.contains(digits.count) else { return false }
    if !wordAfter, text[end].lowercased == "x", isHead == false {
      digits.append("X")
      end += 1
    }
    guard !text[end].isAlphanumeric else { return false }
    var isHead = isHead
    if wordAfter {
      guard let word = Self.after.word(in: text, at: end) else { return false }
      isHead = word.meaning
      end += word.length
    }
    return keep(digits, isHead == true, end: end)
  }

  private mutating func keep(_ digits: [Unicode.Scalar], _ isHead: Bool, end: Int) -> Bool {
    guard (isHead ? head : tail).isEmpty else { return false }
    if isHead { head = digits } else { tail = digits }
    at = end
    return true
  }

  private func digit(at position: Int) -> Unicode.Scalar? {
    let scalar = text[position]
    return scalar.isDigit ? scalar : scalar.dictatedDigit.map { Unicode.Scalar(UInt8(0x30 + $0)) }
  }

  private mutating func skipGap() {
    let limit = at + Self.fillersMax
    while at < limit, Self.gaps.contains(text[at]) { at += 1 }
  }

  private static let lengths = 2...12
  private static let digitsMax = 12
  private static let fillersMax = 6
  private static let fillers = ScalarSet("为是:的号码数字 ".unicodeScalars)
  private static let gaps = ScalarSet(" ,、和及的卡号是以;。跟与".unicodeScalars)
  private static let starts = ScalarSet("尾末后最结开前首头".unicodeScalars)

  private static let joints = ScalarSet("、和及跟与/".unicodeScalars)

  private static let counts = ["三", "四", "五", "六", "七", "八", "3", "4", "5", "6", "7", "8", "几"]
  private static let heads = ["开头", "首位"] + counts.flatMap { ["前\($0)位", "头\($0)位"] }
  private static let tails =
    ["尾号", "末位", "末尾", "尾数", "结尾"]
    + counts.flatMap { ["后\($0)位", "末\($0)位", "尾\($0)位", "最后\($0)位"] }

  // True for the head of a number, false for its tail.
  private static let before = WordSet(heads.map { ($0, true) } + tails.map { ($0, false) })
  private static let after = WordSet([
    ("开头", true), ("打头", true), ("开始的号", true), ("结尾", false), ("收尾", false),
  ])
}

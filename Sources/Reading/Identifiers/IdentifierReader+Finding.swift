import Domain

extension IdentifierReader {
  static func find(in text: FoldedText, except taken: [Range<Int>]) -> [Found<Identifier>] {
    var finder = IdentifierFinder(text: text, taken: taken)
    finder.run()
    return finder.found
  }
}

/// Walks a text once and collects what looks like an identifier.
struct IdentifierFinder {
  let text: FoldedText
  let taken: [Range<Int>]
  private(set) var found: [Found<Identifier>] = []
  private var at = 0

  init(text: FoldedText, taken: [Range<Int>]) {
    self.text = text
    self.taken = taken
  }

  mutating func run() {
    while at < text.count {
      let scalar = text[at]
      if scalar.isAlphanumeric || scalar == "+" || scalar == "(" || scalar == "*" {
        takeToken()
      } else if scalar == "尾" || scalar == "末" || scalar == "后" {
        takeTail()
      } else if QuotedApp.opens(scalar) {
        takeApp()
      } else {
        at += 1
      }
    }
  }

  private mutating func keep(_ identifier: Identifier, _ range: Range<Int>) {
    found.append(Found(identifier, at: range))
    at = range.upperBound
  }

  private mutating func takeToken() {
    if let range = taken.first(holding: at) {
      at = range.upperBound
      return
    }
    let word = endOfWord(at)
    if text[at].isAlphanumeric {
      if let link = LinkReader.email(text, at: at) ?? LinkReader.link(text, at: at) {
        return keep(link.value, link.range)
      }
      if takeNamed(to: word) { return }
      if let coded = IdentifierReader.recognise(code: text, at..<word) {
        return keep(coded, at..<word)
      }
      if text.has("wxid_", at: at),
        let coded = IdentifierReader.recognise(word: text, at..<endOfName(at))
      {
        return keep(coded, at..<endOfName(at))
      }
    }
    if takeNumber() { return }
    at = max(word, at + 1)
  }

  /// A name or number behind 微信, QQ, 支付宝 and such.
  private mutating func takeNamed(to word: Int) -> Bool {
    guard case .named(let kind) = NumberContext.before(at, in: text), kind != .residentID else {
      return false
    }
    let end = endOfName(at)
    guard end - at >= 5, !text[end].isCurrency, text[end].largeUnit == nil else { return false }
    let digits = text.scalars[at..<end].allSatisfy(\.isDigit)
    switch kind {
    case .qq:
      guard digits, end - at <= 11 else { return false }
      keep(IdentifierReader.qq(text, at..<end), at..<end)
    case .alipay, .digitalYuan:
      keep(IdentifierReader.judge(named: kind, text, at..<end), at..<end)
    default:
      // 微信转账5000 and 加微信13812345678: digits alone are a number of their own.
      guard !digits || isExplicit else { return false }
      keep(IdentifierReader.judge(named: kind, text, at..<end), at..<end)
    }
    return true
  }

  /// 微信号 says that what follows is the name, 微信 alone does not.
  private var isExplicit: Bool { text[at - 1] == "号" || text[at - 2] == "号" || text[at - 1] == ":" }

  private mutating func takeTail() {
    guard let word = IdentifierReader.tailWords.first(where: { text.has($0, at: at) }) else {
      at += 1
      return
    }
    var start = at + word.unicodeScalars.count
    while text[start] == "为" || text[start] == "是" || text[start] == ":" || text[start] == " " {
      start += 1
    }
    var end = start
    while text[end].isDigit { end += 1 }
    guard (3...8).contains(end - start), !text[end].isCurrency, text[end].largeUnit == nil else {
      at += 1
      return
    }
    let isPhone: Bool
    if case .phone = NumberContext.before(at, in: text) { isPhone = true } else { isPhone = false }
    let reader = MaskedReader(
      pattern: ["*"] + text.scalars[start..<end], said: text.said(at..<end))
    keep(reader.judge(as: isPhone ? .phone : .bankCard), at..<end)
  }

  private mutating func takeApp() {
    guard let app = QuotedApp.read(text, at: at) else {
      at += 1
      return
    }
    keep(app.value, app.range)
  }

  private mutating func takeNumber() -> Bool {
    guard let number = NumberRun.read(text, at: at, taken: taken) else { return false }
    keep(number.value, number.range)
    return true
  }

  private func endOfWord(_ start: Int) -> Int {
    var end = start
    while text[end].isAlphanumeric { end += 1 }
    return end
  }

  private func endOfName(_ start: Int) -> Int {
    var end = start
    while text[end].isAlphanumeric || text[end] == "_" || text[end] == "-" { end += 1 }
    return end
  }
}

extension IdentifierReader {
  static func judge(named kind: IdentifierKind, _ text: FoldedText, _ range: Range<Int>)
    -> Identifier
  {
    Identifier(kind: kind, canonical: account(text, range), said: text.said(range))
  }
}

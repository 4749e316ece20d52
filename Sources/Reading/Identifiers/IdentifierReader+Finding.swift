import Domain

extension IdentifierReader {
  /// - Complexity: O(*n*) in the text.
  static func find(in text: FoldedText, except taken: [Range<Int>]) -> [Found<Identifier>] {
    var finder = IdentifierFinder(words: text, text: numbers(in: text), taken: taken)
    finder.run()
    return finder.found
  }

  /// The text with the digits it spells out or hides as the readers know them.
  static func numbers(in text: FoldedText) -> FoldedText {
    DictatedDigits.resolved(HiddenDigits.resolved(text))
  }
}

/// Walks a text once and collects what looks like an identifier.
struct IdentifierFinder {
  /// The text as it was written: links and names keep their signs.
  let words: FoldedText
  /// The text with its numbers spelled out.
  let text: FoldedText
  let taken: [Range<Int>]
  private(set) var found: [Found<Identifier>] = []
  private var at = 0

  init(words: FoldedText, text: FoldedText, taken: [Range<Int>]) {
    self.words = words
    self.text = text
    self.taken = taken
  }

  mutating func run() {
    while let start = Self.starts.first(in: text.scalars, at..<text.count) {
      at = start
      let scalar = text[at]
      if scalar.isAlphanumeric || scalar == "+" || scalar == "(" || scalar.isMask {
        takeToken()
      } else if QuotedApp.opens(scalar) {
        takeApp()
      } else if !PartialReader.mayStart(scalar) || !takePartial() {
        at += 1
      }
    }
  }

  /// What an identifier may begin with, or the word for a part of one.
  static let starts = ScalarFilter(
    Array(
      """
      0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+(*×•●※■□▇█◆∗✱﹡“「『《"尾末后最结开前首头
      """.unicodeScalars.filter { !$0.isBlank }))

  private mutating func keep(_ identifier: Identifier, _ range: Range<Int>) {
    found.append(Found(identifier, at: range))
    at = range.upperBound
  }

  private mutating func takeToken() {
    if let range = taken.first(holding: at) {
      at = range.upperBound
      return
    }
    skipLabel()
    let word = endOfWord(at)
    if text[at].isAlphanumeric {
      if !isWithinAddress,
        let link = LinkReader.email(words, at: at) ?? LinkReader.link(words, at: at)
      {
        return keep(link.value, link.range)
      }
      if takeNamed() { return }
      if takeCoded(to: word) { return }
      if text[at].isDigit, takePartial() { return }
    }
    if let number = NumberRun.read(text, at: at, taken: taken) ?? SlipReader.read(text, at: at) {
      return keep(number.value, number.range)
    }
    at = max(word, NumberRun.end(text, from: at), at + 1)
  }

  /// Goes to the digits of QQ12345678 and VX13812345678.
  private mutating func skipLabel() {
    guard !text[at - 1].isAlphanumeric, text[at + 2].isDigit else { return }
    if ["qq", "vx", "wx"].contains(where: { text.has($0, at: at) }) { at += 2 }
  }

  /// Whether the word goes on from one before it that was read as the start of no address.
  private var isWithinAddress: Bool {
    (text[at - 1] == "." || text[at - 1] == "-") && text[at - 2].isAlphanumeric
  }

  /// An address of a chain, a code with a check of its own, a name of WeChat's making.
  private mutating func takeCoded(to word: Int) -> Bool {
    if let coded = IdentifierReader.recognise(code: text, at..<word) {
      keep(coded, at..<word)
      return true
    }
    guard text.has("wxid_", at: at),
      let coded = IdentifierReader.recognise(word: words, at..<endOfName(at))
    else { return false }
    keep(coded, at..<endOfName(at))
    return true
  }

  /// A name or number behind 微信, QQ, 支付宝 and such.
  private mutating func takeNamed() -> Bool {
    guard case .named(let kind) = NumberContext.before(at, in: text), kind != .residentID else {
      return false
    }
    let end = endOfName(at)
    guard end - at >= 5, !text[end].isCurrency, text[end].largeUnit == nil else { return false }
    // WeChat group: a word of English, and nobody's name.
    if ServiceWords.stands(in: text, at: at) { return false }
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
      keep(IdentifierReader.judge(named: kind, digits ? text : words, at..<end), at..<end)
    }
    return true
  }

  /// 微信号 says that what follows is the name, 微信 alone does not.
  private var isExplicit: Bool { text[at - 1] == "号" || text[at - 2] == "号" || text[at - 1] == ":" }

  /// 尾号1234, 开头6222.
  private mutating func takePartial() -> Bool {
    guard let partial = PartialReader.read(text, at: at) else { return false }
    let context = NumberContext.before(at, in: text)
    if case .ignored = context {
      at = partial.range.upperBound
      return true
    }
    let reader = MaskedReader(pattern: partial.pattern, said: text.said(partial.range))
    let kind = reader.endsInX ? IdentifierKind.residentID : context.kind ?? reader.kind
    keep(reader.judge(as: kind), partial.range)
    while let next = PartialReader.next(text, at: at, after: partial.pattern) {
      let reader = MaskedReader(pattern: next.pattern, said: text.said(next.range))
      keep(reader.judge(as: kind), next.range)
    }
    return true
  }

  private mutating func takeApp() {
    guard let app = QuotedApp.read(words, at: at) else {
      at += 1
      return
    }
    keep(app.value, app.range)
  }

  private func endOfWord(_ start: Int) -> Int {
    var end = start
    while text[end].isAlphanumeric { end += 1 }
    return end
  }

  private func endOfName(_ start: Int) -> Int {
    var end = start
    while text[end].isAlphanumeric || words[end] == "_" || words[end] == "-" { end += 1 }
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

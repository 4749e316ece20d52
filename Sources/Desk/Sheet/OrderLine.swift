/// What is typed after a `:`, before it is carried out.
struct OrderLine: Hashable {
  var line: LineBuffer
  /// The colon as it was typed right behind other text, which it may be part of: `账号：6214…`.
  private let colon: String?

  init(_ text: String = "", colon: String? = nil) {
    line = LineBuffer(text)
    self.colon = colon
  }

  var text: String { line.text }

  /// What belongs to the words of the call where it is no order; `nil` where it can be nothing
  /// else.
  var words: String? { colon.map { $0 + text } }

  /// Whether the name of an order stands there whole.
  var isNamed: Bool { !named.isEmpty }

  /// Whether what is typed may go on to be an order.
  var mayBeOrder: Bool {
    guard hasRest else {
      return OrderName.allCases.contains {
        $0.chinese.hasPrefix(text) || $0.rawValue.hasPrefix(text.lowercased())
      }
    }
    let rest = text.drop { !$0.isWhitespace }.trimmed
    return named.contains { !$0.isNumbered || rest.first?.isNumber != false }
  }

  private var hasRest: Bool { text.contains(where: \.isWhitespace) }

  private var named: [OrderName] {
    let name = text.prefix { !$0.isWhitespace }.lowercased()
    return OrderName.allCases.filter { $0.chinese == name || $0.rawValue == name }
  }
}

public import Domain
import Reading

/// A row of a bank's statement, as it was read.
public struct StatementRow: Hashable, Sendable {
  public var at: Instant
  /// Above zero.
  public var amount: Fen
  public var isIncome: Bool
  /// What was on the account afterwards.
  public var balance: Fen?
  /// The other account as the bank wrote it; `nil` where there is none.
  public var counterparty: String?
  public var holder: String?
  public var bank: String?
  public var channel: MoneyChannel?
  public var reference: String?

  public init(at: Instant, amount: Fen, isIncome: Bool) {
    self.at = at
    self.amount = amount
    self.isIncome = isIncome
  }

  /// The amount, below zero where it went out.
  public var change: Fen { isIncome ? amount : .zero - amount }
}

/// Amounts as banks write them.
enum StatementAmount {
  /// Reads `1,234.50`, `+1234.5`, `-1,234.50`, `(1,234.50)`, `￥30000.0000`; to the fen.
  static func read(_ text: String) -> Fen? {
    var word = SheetText.folded(text).filter { !" ,¥￥元\t'".contains($0) }
    var isNegative = false
    if word.hasPrefix("("), word.hasSuffix(")") {
      isNegative = true
      word = String(word.dropFirst().dropLast())
    }
    if let sign = word.first, "+-−".contains(sign) {
      if sign != "+" { isNegative.toggle() }
      word.removeFirst()
    }
    if let point = word.firstIndex(of: ".") {
      // Some banks write four decimals, the last two of them zeros.
      while word.hasSuffix("0"), word.distance(from: point, to: word.endIndex) > 3 {
        word.removeLast()
      }
      if word.hasPrefix(".") { word = "0" + word }
    }
    guard !word.hasPrefix("-"), let fen = Fen(yuan: word) else { return nil }
    return isNegative ? .zero - fen : fen
  }

  /// Whether a word says that money came in; `nil` for one that says neither.
  static func isIncome(_ text: String) -> Bool? {
    let word = SheetText.folded(text).uppercased()
    if ["贷", "收", "进", "入", "来", "存", "转入", "C", "CR", "+", "IN"].contains(word) { return true }
    if ["借", "付", "支", "出", "往", "取", "转出", "D", "DR", "-", "OUT"].contains(word) {
      return false
    }
    let isIn = ["贷", "收", "进", "入"].contains { word.contains($0) }
    let isOut = ["借", "付", "支", "出"].contains { word.contains($0) }
    return isIn == isOut ? nil : isIn
  }
}

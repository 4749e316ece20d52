import Domain

extension Figures {
  /// The payments that went one way.
  public struct Channel: Hashable, Sendable {
    /// A ``MoneyChannel`` code; `nil` where nobody said.
    public var code: String?
    public var payments: Int
    public var sum: Sum

    public init(code: String?, payments: Int, sum: Sum) {
      self.code = code
      self.payments = payments
      self.sum = sum
    }

    /// The name in the language in force; 不详 without a code.
    public var name: String {
      guard let code else { return say("不详", "unknown") }
      return MoneyChannel(rawValue: code)?.name ?? code
    }
  }
}

/// Money as somebody said it: the exact sum meant, and whether the speaker was only near it.
public struct Amount: Hashable, Sendable {
  /// The sum in hundredths of its currency: fen of the yuan, cents of a dollar.
  public let fen: Fen
  /// Only an amount in yuan may enter the ledger: no rate is known here.
  public let currency: Currency
  /// 余, 近, 约, 多, 来, 几 were said with it.
  public let isApproximate: Bool
  /// The words as they were said.
  public let said: String

  public init(fen: Fen, currency: Currency = .yuan, isApproximate: Bool, said: String) {
    self.fen = fen
    self.currency = currency
    self.isApproximate = isApproximate
    self.said = said
  }
}

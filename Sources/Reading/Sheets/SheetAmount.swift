package import Domain

/// Amounts as a sheet writes them.
package enum SheetAmount {
  package static func read(_ text: String) -> Amount? {
    if let amount = AmountReader.read(whole: text) { return amount }
    // The form answers are written in, whatever its size: bare digits may look like a telephone.
    guard let fen = Fen(yuan: text), fen >= .zero else { return nil }
    return Amount(fen: fen, isApproximate: false, said: text)
  }

  static func isNegative(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return "-−–负負".unicodeScalars.contains(first) || text.has("¥-") || text.has("￥-")
  }

  /// The words of an amount, or its figure where the words would be read otherwise.
  package static func text(of amount: Amount) -> String {
    if let again = read(amount.said), again.fen == amount.fen,
      again.currency == amount.currency, again.isApproximate == amount.isApproximate
    {
      return amount.said
    }
    return (amount.isApproximate ? "约" : "") + amount.fen.yuan
  }
}

import Domain
import Reading

/// Amounts of stops and freezes, as they are typed behind an option.
enum HeldAmount {
  /// The amount to the fen, `nil` where none was given; the option is `nil` for an argument.
  ///
  /// - Throws: ``Complaint`` for what is no amount in yuan, or was only said about.
  static func exact(_ typed: String?, _ option: String? = nil) throws(Complaint) -> Fen? {
    guard let amount = try read(typed, option) else { return nil }
    guard !amount.isApproximate else {
      throw Complaint(
        .badInput, chinese(option) + "只是约数，应精确到分",
        english(option) + " is only about an amount, give it to the fen")
    }
    return amount.fen
  }

  /// The amount as it was said.
  static func read(_ typed: String?, _ option: String?) throws(Complaint) -> Amount? {
    guard let typed else { return nil }
    guard let amount = AmountReader.readYuan(whole: typed) else {
      throw Complaint(
        .badInput, chinese(option) + "不是金额，应如 5万 或 50000.00",
        english(option) + " is no amount, write 5万 or 50000.00")
    }
    return amount
  }

  private static func chinese(_ option: String?) -> String { option.map { $0 + " " } ?? "所写" }
  private static func english(_ option: String?) -> String { option ?? "what is written" }
}

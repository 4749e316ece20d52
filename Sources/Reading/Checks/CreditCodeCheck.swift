/// The check of GB 32100, the unified social credit code of 18 characters.
enum CreditCodeCheck {
  static func isValid(_ text: String) -> Bool {
    let values = text.utf8.map { alphabet.firstIndex(of: $0) }
    let known = values.compactMap(\.self)
    guard known.count == 18, values.count == 18, isFormed(known) else { return false }
    var sum = 0
    var weight = 1
    for value in known.dropLast() {
      sum += value * weight
      weight = weight * 3 % 31
    }
    return known[17] == (31 - sum % 31) % 31
  }

  /// The registering division is six digits.
  private static func isFormed(_ values: [Int]) -> Bool { values[2..<8].allSatisfy { $0 < 10 } }

  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
}

/// An amount of money in whole fen, 1/100 yuan; never a fraction, never floating point.
public struct Fen: Hashable, Comparable, Sendable {
  /// The number of fen; negative only in differences.
  public let count: Int

  /// The largest amount one entry may hold, 100 billion yuan: sums of a nation's years still fit.
  public static let entryMax = Fen(10_000_000_000_000)

  public static let zero = Fen(0)

  public init(_ count: Int) { self.count = count }

  public static func < (left: Fen, right: Fen) -> Bool { left.count < right.count }
  public static func + (left: Fen, right: Fen) -> Fen { Fen(left.count + right.count) }
  public static func - (left: Fen, right: Fen) -> Fen { Fen(left.count - right.count) }

  /// The amount in yuan with two decimals and no separators: `50000.00`.
  public var yuan: String {
    let (yuan, fen) = count.magnitude.quotientAndRemainder(dividingBy: 100)
    return (count < 0 ? "-" : "") + String(yuan) + (fen < 10 ? ".0" : ".") + String(fen)
  }

  /// Reads what ``yuan`` writes; at most two decimals.
  public init?(yuan text: String) {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0)
      .split(separator: ".", omittingEmptySubsequences: false)
    let digits: (Substring) -> Bool = { $0.utf8.allSatisfy(\.isASCIIDigit) }
    guard parts.count <= 2, let whole = parts.first, !whole.isEmpty, digits(whole) else {
      return nil
    }
    let decimals = parts.count == 2 ? parts[1] : "00"
    guard (1...2).contains(decimals.count), digits(decimals) else { return nil }
    guard let count = Int(whole + decimals + (decimals.count == 1 ? "0" : "")) else { return nil }
    self.init(isNegative ? -count : count)
  }
}

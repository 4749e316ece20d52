public import Domain

/// What a bar is as long as.
public enum Quantity: Hashable, Comparable, Sendable {
  case count(Int)
  case money(Fen)

  /// The size in its smallest unit.
  var size: Int {
    switch self {
    case .count(let count): count
    case .money(let fen): fen.count
    }
  }

  /// Beside the bar, in the language in force: `12`, `46.32万`, `463,200`.
  var label: String {
    switch self {
    case .count(let count): return String(count)
    case .money(let fen):
      let unit = say("元", " yuan")
      return String(fen.wording.dropLast(unit.count))
    }
  }

  public static func < (left: Quantity, right: Quantity) -> Bool { left.size < right.size }
}

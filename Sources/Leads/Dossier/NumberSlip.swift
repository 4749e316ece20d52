/// The one slip between a number as it was typed and the number that may be meant.
public struct NumberSlip: Hashable, Sendable {
  /// What went wrong in typing.
  public enum Kind: String, Sendable {
    case wrong = "digit_wrong"
    case missing = "digit_missing"
    case extra = "digit_extra"
    case swapped = "digits_swapped"
  }

  public let kind: Kind
  /// The first digit concerned, counted from 1: in the number meant, or, where a digit is too many,
  /// in the one typed.
  public let place: Int

  /// Compares the two; `nil` when they are equal, or differ by more than one slip.
  ///
  ///     NumberSlip(typed: "6223", meant: "6222")  // wrong, place 4
  public init?(typed: String, meant: String) {
    let (typed, meant) = (Array(typed.utf8), Array(meant.utf8))
    let same = zip(typed, meant).prefix { $0 == $1 }.count
    let (left, right) = (typed[same...], meant[same...])
    let kind: Kind
    switch (left.first, right.first) {
    case (nil, nil): return nil
    case _ where left.dropFirst() == right: kind = .extra
    case _ where left == right.dropFirst(): kind = .missing
    case _ where left.dropFirst() == right.dropFirst(): kind = .wrong
    case _ where Self.areSwapped(left, right): kind = .swapped
    default: return nil
    }
    self.kind = kind
    place = same + 1
  }

  private static func areSwapped(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    left.prefix(2).reversed() == Array(right.prefix(2)) && left.dropFirst(2) == right.dropFirst(2)
  }
}

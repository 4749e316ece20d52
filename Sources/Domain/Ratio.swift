/// A fraction of whole numbers, exact until it is printed.
public struct Ratio: Hashable, Sendable {
  public let numerator: Int
  public let denominator: Int

  /// A part of a whole; `nil` over zero, where nothing can be said.
  public init?(_ numerator: Int, of denominator: Int) {
    guard denominator > 0 else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The nearest number a machine keeps.
  public var value: Double { Double(numerator) / Double(denominator) }

  /// In percent with up to `decimals` decimals, rounded once, half away from zero: `-55.63%`.
  public func percent(decimals: Int = 2) -> String {
    let text = decimal(scaledBy: 100, decimals: decimals)
    return "\(text)%"
  }

  /// Multiplied, rounded once, and written with up to `decimals` decimals, none for nothing.
  public func decimal(scaledBy factor: Int, decimals: Int) -> String {
    let power = (0..<decimals).reduce(1) { product, _ in product * 10 }
    let magnitude = Self.roundedQuotient(numerator.magnitude, UInt(factor * power), denominator)
    let digits = Array(String(magnitude))
    let padded = Array(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = String(padded.dropLast(decimals))
    var fraction = padded.suffix(decimals)
    while fraction.last == "0" { fraction.removeLast() }
    let sign = numerator < 0 && magnitude > 0 ? "-" : ""
    return sign + (fraction.isEmpty ? whole : "\(whole).\(String(fraction))")
  }

  // The product needs both words: 10^18 fen in percent with two decimals is beyond 64 bits.
  private static func roundedQuotient(_ value: UInt, _ factor: UInt, _ divisor: Int) -> UInt {
    let divisor = UInt(divisor)
    let product = value.multipliedFullWidth(by: factor)
    guard product.high < divisor else { return .max }
    let (quotient, remainder) = divisor.dividingFullWidth(product)
    return remainder >= divisor - remainder ? quotient + 1 : quotient
  }
}

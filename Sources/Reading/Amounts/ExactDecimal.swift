public import Domain

/// A number of the form mantissa × 10⁻ˢᶜᵃˡᵉ, exact: never floating point.
public struct ExactDecimal: Hashable, Sendable {
  public let mantissa: Int
  /// How many of the mantissa's digits stand after the decimal point.
  public let scale: Int

  /// Brings the pair to its shortest form: `mantissa: 120, scale: 2` becomes 12, 1.
  public init(mantissa: Int, scale: Int = 0) {
    var mantissa = mantissa
    var scale = scale
    while scale > 0, mantissa % 10 == 0 {
      mantissa /= 10
      scale -= 1
    }
    self.mantissa = mantissa
    self.scale = scale
  }

  /// The number in decimal: `9665.18`.
  public var text: String {
    let digits = String(mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.utf8.count)) + digits
    let sign = mantissa < 0 ? "-" : ""
    return scale == 0 ? sign + padded : "\(sign)\(padded.dropLast(scale)).\(padded.suffix(scale))"
  }

  /// The whole number it is, if it is one.
  var whole: Int? { scale == 0 ? mantissa : nil }

  /// The product with `factor`; `nil` when it does not fit.
  func times(_ factor: Int) -> ExactDecimal? {
    var factor = factor
    var scale = scale
    while scale > 0, factor % 10 == 0 {
      factor /= 10
      scale -= 1
    }
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: factor)
    return overflow ? nil : ExactDecimal(mantissa: product, scale: scale)
  }

  /// The sum; `nil` when it does not fit.
  func plus(_ other: ExactDecimal) -> ExactDecimal? {
    let wide = max(scale, other.scale)
    guard let left = grown(to: wide), let right = other.grown(to: wide) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(mantissa: sum, scale: wide)
  }

  /// The number of yuan as fen, half a fen rounded up; `nil` when it does not fit.
  public var fen: Fen? {
    guard let hundredfold = times(100) else { return nil }
    guard hundredfold.scale > 0 else { return Fen(hundredfold.mantissa) }
    guard let divisor = Self.power(hundredfold.scale) else { return .zero }
    let floor = (hundredfold.mantissa - hundredfold.mantissa.modulo(divisor)) / divisor
    return Fen(floor + (hundredfold.mantissa.modulo(divisor) >= divisor / 2 ? 1 : 0))
  }

  private func grown(to wide: Int) -> Int? {
    guard let factor = Self.power(wide - scale) else { return nil }
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: factor)
    return overflow ? nil : product
  }

  private static func power(_ exponent: Int) -> Int? {
    exponent > 18 ? nil : (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}

extension ExactDecimal {
  /// The number divided by ten so many times.
  func shifted(by places: Int) -> ExactDecimal {
    ExactDecimal(mantissa: mantissa, scale: scale + places)
  }
}

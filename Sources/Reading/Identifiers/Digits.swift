extension FoldedText {
  /// The digits of a number written with blanks, dashes, dots or brackets; `nil` when anything
  /// else stands in it.
  ///
  /// With `slips` the letters people take for digits (O, l, I) count as those.
  func digits(in range: Range<Int>, slips: Bool = false) -> (digits: [Unicode.Scalar], plus: Bool)?
  {
    var digits: [Unicode.Scalar] = []
    var hasPlus = false
    for index in range {
      switch scalars[index] {
      case let scalar where scalar.isDigit: digits.append(scalar)
      case " ", "-", ".", "(", ")": continue
      case "+" where digits.isEmpty && !hasPlus: hasPlus = true
      case "O" where slips, "o" where slips: digits.append("0")
      case "l" where slips, "I" where slips, "|" where slips: digits.append("1")
      default: return nil
      }
    }
    return (digits, hasPlus)
  }

  /// The pattern of a number with hidden digits, `*` for each; `nil` when it has none hidden or
  /// anything but digits, signs that hide and separators.
  func pattern(in range: Range<Int>) -> [Unicode.Scalar]? {
    var pattern: [Unicode.Scalar] = []
    var isHidden = false
    for index in range {
      let scalar = scalars[index]
      if scalar.isDigit {
        pattern.append(scalar)
      } else if scalar.isMask {
        // The X that ends a resident ID hides nothing.
        let isLast = index == range.upperBound - 1 && scalar.lowercased == "x"
        pattern.append(isLast && pattern.count == 17 ? "X" : "*")
        isHidden = isHidden || !(isLast && pattern.count == 18)
      } else if scalar != " ", scalar != "-" {
        return nil
      }
    }
    return isHidden && pattern.contains(where: \.isDigit) ? pattern : nil
  }
}

extension Unicode.Scalar {
  /// A sign that people write for a digit not known.
  var isMask: Bool {
    switch self {
    case "*", "x", "X", "×", "•", "●", "○", "※", "＊": true
    default: false
    }
  }
}

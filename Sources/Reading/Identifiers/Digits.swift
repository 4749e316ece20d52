extension FoldedText {
  /// The digits of a number written with blanks, dashes, dots or brackets; `nil` when anything
  /// else stands in it.
  ///
  /// With `slips` the letters people and scanners take for digits count as those.
  func digits(in range: Range<Int>, slips: Bool = false) -> (digits: [Unicode.Scalar], plus: Bool)?
  {
    var digits: [Unicode.Scalar] = []
    var hasPlus = false
    for index in range {
      switch scalars[index] {
      case let scalar where scalar.isDigit: digits.append(scalar)
      case " ", "-", ".", "(", ")": continue
      case "+" where digits.isEmpty && !hasPlus: hasPlus = true
      case let scalar where slips:
        guard let digit = scalar.digitMeant else { return nil }
        digits.append(digit)
      default: return nil
      }
    }
    return (digits, hasPlus)
  }

  /// The pattern of a number with hidden digits, `*` for each; `nil` when it has none hidden or
  /// anything but digits, signs that hide and separators.
  ///
  /// A last X hides nothing where the pattern is as long as a resident ID, or is known to be one.
  func pattern(in range: Range<Int>, isResidentID: Bool = false) -> [Unicode.Scalar]? {
    var pattern: [Unicode.Scalar] = []
    var isHidden = false
    for index in range {
      let scalar = scalars[index]
      if scalar.isDigit {
        pattern.append(scalar)
      } else if scalar.isMask {
        let isLast = index == range.upperBound - 1 && scalar.lowercased == "x"
        let isCheck = isLast && (pattern.count == 17 || isResidentID && self[index - 1].isDigit)
        pattern.append(isCheck ? "X" : "*")
        isHidden = isHidden || !isCheck
      } else if scalar != " ", scalar != "-" {
        return nil
      }
    }
    return isHidden && pattern.contains(where: \.isDigit) ? pattern : nil
  }
}

extension Unicode.Scalar {
  /// The digit that a letter of the same shape was meant for: O, l, I, S, B.
  var digitMeant: Unicode.Scalar? {
    switch self {
    case "O", "o": "0"
    case "l", "I", "i", "|": "1"
    case "S", "s": "5"
    case "B": "8"
    default: nil
    }
  }

  /// A sign that people write for a digit not known.
  var isMask: Bool {
    switch self {
    case "*", "x", "X", "×", "•", "●", "※", "■", "□", "▇", "█", "◆", "∗", "✱", "﹡": true
    default: false
    }
  }
}

/// ASCII digits with an optional grouping by threes and an optional decimal part.
struct DecimalRun {
  let value: ExactDecimal
  let end: Int
  /// How many digits stand before the point.
  let digits: Int
  let startsWithZero: Bool
  let isGrouped: Bool

  init?(_ text: FoldedText, at start: Int) {
    var mantissa = 0
    var scale = 0
    var digits = 0
    var at = start
    var groups = 0
    func take() -> Bool {
      let (shifted, over) = mantissa.multipliedReportingOverflow(by: 10)
      guard !over, shifted <= Int.max - 9 else { return false }
      mantissa = shifted + text[at].digit
      at += 1
      return true
    }
    while true {
      if text[at].isDigit {
        guard take() else { return nil }
        digits += 1
      } else if Self.isGroup(text, at: at), groups > 0 ? digits % 3 == groups % 3 : digits <= 3 {
        if groups == 0 { groups = digits }
        at += 1
      } else {
        break
      }
    }
    if text[at] == ".", text[at + 1].isDigit {
      at += 1
      while text[at].isDigit {
        guard take() else { return nil }
        scale += 1
      }
    }
    guard digits > 0 else { return nil }
    value = ExactDecimal(mantissa: mantissa, scale: scale)
    end = at
    self.digits = digits
    startsWithZero = text[start] == "0"
    isGrouped = groups > 0
  }

  /// Whether the sign at `position` is followed by exactly three digits.
  ///
  /// A full-width comma groups only full-width digits; between others it ends a clause. A plain
  /// blank groups only where a second one does: 1 234 567.
  private static func isGroup(_ text: FoldedText, at position: Int) -> Bool {
    guard isTriple(text, after: position) else { return false }
    switch text[position] {
    case ",": return text.original[position] != "，" || text.original[position + 1].value > 0xFF
    case "'", "’": return true
    case " ":
      // No number begins with 0: in 30 000 the blank can only group.
      return text.original[position] != " " || text[position + 1] == "0"
        || isTriple(text, after: position + 4)
        || text[position - 4] == " " && isTriple(text, after: position - 4)
    default: return false
    }
  }

  private static func isTriple(_ text: FoldedText, after position: Int) -> Bool {
    let sign = text[position]
    return (sign == "," || sign == "'" || sign == "’" || sign == " ")
      && (1...3).allSatisfy { text[position + $0].isDigit } && !text[position + 4].isDigit
  }
}

extension Fen {
  /// `50,000.00`, as a person reads it.
  public var grouped: String {
    let text = yuan
    let sign = text.hasPrefix("-") ? "-" : ""
    let whole = text.dropFirst(sign.count).dropLast(3)
    var groups = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { groups += "," }
      groups.append(digit)
    }
    return sign + groups + text.suffix(3)
  }
}

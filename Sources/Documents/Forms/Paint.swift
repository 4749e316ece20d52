/// Colours of a terminal (ECMA-48, SGR), or none.
struct Paint {
  let isOn: Bool

  enum Colour: String {
    case plain = ""
    case bold = "1"
    case faint = "2"
    case red = "1;31"
    case bar = "36"
  }

  /// The text in the colour.
  func callAsFunction(_ text: String, _ colour: Colour) -> String {
    guard isOn, colour != .plain, !text.isEmpty else { return text }
    return "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m"
  }
}

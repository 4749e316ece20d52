/// Text as it comes from a Chinese input method.
public enum Text {
  /// Rewrites full-width ASCII (`！`–`～`) and the ideographic space as plain ASCII.
  ///
  ///     Text.narrowed("２０２６－１１－１０　１０：０５")  // "2026-11-10 10:05"
  public static func narrowed(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0xE3 }) else { return text }
    var narrow = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { narrow.append(narrowed(scalar)) }
    return String(narrow)
  }

  private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    default: scalar
    }
  }
}

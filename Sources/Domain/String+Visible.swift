extension String {
  /// The text with what could command a terminal or reorder a line made visible; line ends stay.
  ///
  /// A narrative is a stranger's text: escape sequences would repaint the officer's screen, and
  /// U+202E would show an account number backwards.
  public var visible: String { visible(keeping: "\n") }

  /// The text on one line, made visible.
  public var visibleOnOneLine: String { visible(keeping: nil) }

  private func visible(keeping kept: Unicode.Scalar?) -> String {
    guard unicodeScalars.contains(where: { $0.visible != $0 }) else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars { text.append(scalar == kept ? scalar : scalar.visible) }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// Itself, or what stands for it on a screen.
  fileprivate var visible: Unicode.Scalar {
    switch value {
    case 0x20...0x7E: self
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: " "
    // The control pictures: ␛ for escape.
    case 0x00...0x1F: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    // C1 controls, marks of direction and invisible joints; U+200C and U+200D belong to writing.
    case 0x80...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xFFFE...0xFFFF, 0xE0000...0xE007F:
      "\u{FFFD}"
    default: self
    }
  }
}

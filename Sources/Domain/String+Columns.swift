extension Character {
  /// Columns it takes on a terminal: two for ideographs, full-width forms and pictures, else one.
  public var displayColumns: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    return switch scalar.value {
    case 0x20...0x7E: 1
    // UAX #11, the ranges that are Wide or Fullwidth. Ambiguous ones, which a Chinese font draws
    // wide, stay one: terminals count them so.
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      2
    default: scalar.isMark ? 0 : 1
    }
  }

  /// Whether a line may not end with it.
  fileprivate var opens: Bool { "（《「『“‘([".contains(self) }

  /// Whether a line may not begin with it.
  fileprivate var closes: Bool { "，。；：、！？）》」』”’,.;:!?)%".contains(self) }
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: true
    default: false
    }
  }
}

extension StringProtocol {
  /// Columns it takes on a terminal.
  public var displayColumns: Int { reduce(0) { $0 + $1.displayColumns } }
}

extension String {
  /// Filled with spaces to a width, on the right, or on the left for figures.
  public func padded(to columns: Int, onLeft: Bool = false) -> String {
    let space = String(repeating: " ", count: Swift.max(0, columns - displayColumns))
    return onLeft ? space + self : self + space
  }

  /// Breaks lines that are wider: between words, and between ideographs.
  ///
  /// A word that is wider by itself stays whole.
  public func wrapped(columns: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in Self.wrap(line, columns: columns) }
      .joined(separator: "\n")
  }

  private static func wrap(_ text: Substring, columns: Int) -> String {
    guard text.displayColumns > columns else { return String(text) }
    var lines: [String] = []
    var line = ""
    var width = 0
    for piece in pieces(text) {
      let isSpace = piece == " "
      if width + piece.displayColumns > columns, !line.isEmpty, !isSpace {
        lines.append(line.withoutSpaceBehind)
        (line, width) = ("", 0)
      }
      if isSpace, line.isEmpty, !lines.isEmpty { continue }
      line += piece
      width += piece.displayColumns
    }
    return (lines + [line.withoutSpaceBehind]).joined(separator: "\n")
  }

  /// What may not be broken: a word or an ideograph, with the marks that open and close it; each
  /// space by itself.
  private static func pieces(_ text: Substring) -> [String] {
    var pieces: [String] = []
    for character in text {
      let last = pieces.last?.last
      // A straight quotation mark that begins a piece opens it; behind anything else it closes.
      let follows =
        character.closes || character == "\"" || last?.opens == true || pieces.last == "\""
        || character.displayColumns < 2 && (last?.displayColumns ?? 2) < 2
      if character != " ", let last, last != " ", follows {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }

  private var withoutSpaceBehind: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

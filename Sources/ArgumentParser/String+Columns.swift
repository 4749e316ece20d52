extension Unicode.Scalar {
  /// The columns it takes on a terminal: 0 for marks, 2 for Chinese, full-width and pictures.
  package var displayColumns: Int {
    switch value {
    case 0x20...0x7E: 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      2
    default: isMark ? 0 : 1
    }
  }

  private var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: true
    default: false
    }
  }
}

extension StringProtocol {
  /// The columns it takes on a terminal.
  package var displayColumns: Int { unicodeScalars.reduce(0) { $0 + $1.displayColumns } }
}

extension String {
  /// Breaks lines that are wider; between words, and around Chinese characters anywhere.
  package func wrapped(columns: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in Self.wrap(line, columns: Swift.max(columns, 20)) }
      .joined(separator: "\n")
  }

  private static func wrap(_ line: Substring, columns: Int) -> String {
    guard line.displayColumns > columns else { return String(line) }
    var lines: [String] = []
    var current = ""
    for piece in pieces(line) {
      let fits = (current + piece).trimmedRight.displayColumns <= columns
      if !fits, !current.isEmpty {
        lines.append(current.trimmedRight)
        current = String(piece.drop { $0 == " " })
      } else {
        current += piece
      }
    }
    return (lines + [current.trimmedRight]).joined(separator: "\n")
  }

  /// What must not be broken: a word with the space after it, a Chinese character with the
  /// punctuation after it.
  private static func pieces(_ line: Substring) -> [String] {
    var pieces: [String] = []
    var previous: Character = " "
    for character in line {
      let isWide = character.unicodeScalars.contains { $0.displayColumns == 2 }
      let startsPiece =
        previous == " " && character != " " || isWide || previous.isIdeograph && character != " "
      let clings = "，。；：、）”！？".contains(character) || "（“".contains(previous)
      if pieces.isEmpty || startsPiece && !clings {
        pieces.append(String(character))
      } else {
        pieces[pieces.count - 1].append(character)
      }
      previous = character
    }
    return pieces
  }

  private var trimmedRight: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension Character {
  fileprivate var isIdeograph: Bool {
    unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}

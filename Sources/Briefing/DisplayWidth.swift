extension Character {
  /// Columns of a terminal: two for ideographs, full-width forms and CJK punctuation, else one.
  var columns: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    switch scalar.value {
    // UAX #11, the ranges that are Wide or Fullwidth.
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x20000...0x3FFFD:
      return 2
    // Ambiguous ones that a Chinese font draws wide stay one: terminals count them so.
    default: return 1
    }
  }

  /// Whether a line may not end with it.
  var opens: Bool { "（《「『“‘([".contains(self) }

  /// Whether a line may not begin with it.
  var closes: Bool { "，。；：、！？）》」』”’,.;:!?)%".contains(self) }
}

extension String {
  /// Columns of a terminal.
  var columns: Int { reduce(0) { $0 + $1.columns } }

  /// Filled with spaces to a width, on the right, or on the left for figures.
  func padded(to width: Int, onLeft: Bool = false) -> String {
    let space = String(repeating: " ", count: Swift.max(0, width - columns))
    return onLeft ? space + self : self + space
  }

  /// Broken into lines no wider than `width`: between words, and between ideographs.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces {
      if line.columns + piece.columns > width, !line.isEmpty {
        lines.append(line.last == " " ? String(line.dropLast()) : line)
        line = piece.first == " " ? String(piece.dropFirst()) : piece
      } else {
        line += piece
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// What may not be broken: a word or an ideograph, with the marks that open and close it.
  private var pieces: [String] {
    var pieces: [String] = []
    for character in self {
      let joins =
        character.closes || pieces.last?.last?.opens == true
        || character.columns == 1 && character != " " && pieces.last?.last?.columns == 1
      if joins, let last = pieces.popLast() {
        pieces.append(last + String(character))
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }
}

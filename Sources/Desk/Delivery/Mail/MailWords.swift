import Domain

/// Words in the head of a mail, which holds ASCII alone.
enum MailWords {
  /// Bytes of UTF-8 in one encoded word: 75 letters at most with its frame (RFC 2047, 2).
  private static let bytesOfWord = 45
  /// Letters of one piece of a file name, so that its line stays below 78 (RFC 2231, 3).
  private static let lettersOfPiece = 54

  /// A text as encoded words (RFC 2047), one a line; no character is broken.
  static func encoded(_ text: String) -> String {
    var words: [[UInt8]] = [[]]
    for scalar in text.visibleOnOneLine.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if words[words.count - 1].count + bytes.count > bytesOfWord { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?UTF-8?B?\(Base64.text(of: $0))?=" }.joined(separator: "\n ")
  }

  /// The parameter `filename` in pieces of percent-encoded UTF-8 (RFC 2231).
  static func fileName(_ name: String) -> String {
    var pieces = [""]
    for byte in name.visibleOnOneLine.utf8 {
      let letter = percent(byte)
      if pieces[pieces.count - 1].count + letter.count > lettersOfPiece { pieces.append("") }
      pieces[pieces.count - 1] += letter
    }
    return pieces.enumerated().map { place, piece in
      "filename*\(place)*=\(place == 0 ? "UTF-8''" : "")\(piece)"
    }.joined(separator: ";\n ")
  }

  private static func percent(_ byte: UInt8) -> String {
    let scalar = Unicode.Scalar(byte)
    let isPlain =
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
      || scalar == "-" || scalar == "." || scalar == "_"
    guard !isPlain else { return String(scalar) }
    let digits = String(byte, radix: 16, uppercase: true)
    return "%" + (digits.count == 1 ? "0" : "") + digits
  }
}

import Reading

/// Cells as people and spreadsheets write them.
enum CellText {
  /// The cell itself: without what keeps a spreadsheet from reading it as a number or a formula.
  ///
  /// `="6222…"`, `'6222…` and `'-5` are the ways spreadsheets and exports write a text that must
  /// stay one.
  static func plain(_ cell: String) -> String {
    let text = SheetText.trimmed(cell)
    if text.hasPrefix("=\""), text.hasSuffix("\""), text.count >= 3 {
      return SheetText.trimmed(String(text.dropFirst(2).dropLast()))
    }
    if text.hasPrefix("'"), let next = text.dropFirst().unicodeScalars.first,
      "=+-@＝＋－＠0123456789".unicodeScalars.contains(next)
    {
      return String(text.dropFirst())
    }
    return text
  }

  /// Whether the cell says that there is nothing to say.
  static func isNothing(_ text: String) -> Bool {
    // Longer than any of them, and than any of them in full width.
    text.utf8.count <= 16 && nothing.contains(SheetText.folded(text).lowercased())
  }

  private static let nothing: Set = [
    "无", "/", "\\", "-", "--", "—", "——", "不详", "未知", "暂无", "没有", "n/a", "null", "none",
  ]

  /// Whether a spreadsheet took a long number for a figure and lost its last digits: `6.2222E+18`.
  static func hasLostDigits(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else {
      return false
    }
    let mantissa = bytes[..<mark]
    let exponent = bytes[(mark + 1)...].drop { $0 == UInt8(ascii: "+") }
    return !mantissa.isEmpty && !exponent.isEmpty
      && mantissa.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
      && exponent.allSatisfy(isDigit)
  }

  /// The parts of a cell that lists several.
  static func parts(_ text: String) -> [String] {
    // A lone number is most of what such cells hold.
    if !text.isEmpty, text.utf8.allSatisfy(isDigit) { return [text] }
    return text.split { "、；;，,|\n\r".contains($0) || $0 == "\r\n" }
      .map { SheetText.trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}

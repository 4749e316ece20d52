import Domain

/// What must not be found again in a text, however it is written there.
struct Secret {
  let text: String

  /// Whether the text has it as it is, in the one normal form, or digit by digit.
  func isIn(_ told: String) -> Bool {
    if told.has(text) || Self.plain(told).has(Self.plain(text)) { return true }
    let digits = Self.digits(text)
    return digits.utf8.count >= 4 && Self.digits(told).has(digits)
  }

  private static func plain(_ text: String) -> String {
    Text.narrowed(text).lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static func digits(_ text: String) -> String {
    Text.narrowed(text).reduce(into: "") { digits, character in
      if let value = spelt.firstIndex(where: { $0.contains(character) }) {
        digits += String(value)
      }
    }
  }

  private static let spelt = [
    "0〇零", "1一幺壹", "2二两贰", "3三叁", "4四肆", "5五伍", "6六陆", "7七柒", "8八捌", "9九玖",
  ]
}

/// Which styles of a workbook show a number as a date.
final class CellStyles: XMLHandler {
  private var codes: [Int: String] = [:]
  private var isInCells = false
  private var areDates: [Bool] = []

  /// Whether a cell of the style is a date.
  func isDate(_ style: Int) -> Bool { areDates.indices.contains(style) && areDates[style] }

  func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
      codes[id] = attributes["formatCode"] ?? ""
    case "cellXfs": isInCells = true
    case "xf" where isInCells:
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      areDates.append(codes[id].map(Self.showsDate) ?? Self.isBuiltInDate(id))
    default: break
    }
  }

  func end(_ name: String) { if name == "cellXfs" { isInCells = false } }
  func text(_ bytes: UnsafeRawBufferPointer) {}

  // ECMA-376-1, 18.8.30: the formats every program knows, those of Chinese ones among them.
  private static func isBuiltInDate(_ id: Int) -> Bool {
    14...22 ~= id || 27...36 ~= id || 45...47 ~= id || 50...58 ~= id
  }

  /// Whether a format code has a part of a date or of a clock outside quotes, colours and locales.
  static func showsDate(_ code: String) -> Bool {
    var rest = Array(code.unicodeScalars)[...]
    if code.lowercased().hasPrefix("general") { return false }
    while let scalar = rest.popFirst() {
      switch scalar {
      case ";": return false
      case "\\", "_", "*": rest = rest.dropFirst()
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "[":
        let inside = String(String.UnicodeScalarView(rest.prefix { $0 != "]" })).lowercased()
        // Hours beyond a day, as [h], are a date too; [Red] and [$-804] are not.
        if !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) { return true }
        rest = rest.drop { $0 != "]" }.dropFirst()
      case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S": return true
      default: break
      }
    }
    return false
  }
}

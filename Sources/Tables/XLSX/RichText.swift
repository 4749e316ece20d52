/// A text in runs: what stands in `t`, without the reading aids in `rPh`.
struct RichText {
  private var bytes: [UInt8] = []
  private var isText = false
  private var isAid = false

  mutating func begin(_ name: String) {
    if name == "rPh" { isAid = true }
    if name == "t" { isText = !isAid }
  }

  mutating func end(_ name: String) {
    if name == "rPh" { isAid = false }
    if name == "t" { isText = false }
  }

  mutating func add(_ more: UnsafeRawBufferPointer) {
    if isText, bytes.count <= TableLimits.rowBytes { unsafe bytes.append(contentsOf: more) }
  }

  /// The text, its escapes read.
  var text: String { String(decoding: bytes, as: UTF8.self).withoutEscapes }
}

extension String {
  /// Reads `_x000D_`, which stands for a character XML cannot hold (ECMA-376-1, 22.9.2.19).
  var withoutEscapes: String {
    guard utf8.contains(UInt8(ascii: "_")) else { return self }
    let bytes = Array(utf8)
    var plain: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if let scalar = Self.escape(bytes, at: place) {
        plain += String(scalar).utf8
        place += 7
      } else {
        plain.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static func escape(_ bytes: [UInt8], at place: Int) -> Unicode.Scalar? {
    guard place + 7 <= bytes.count, bytes[place] == UInt8(ascii: "_"),
      bytes[place + 1] == UInt8(ascii: "x"), bytes[place + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = String(decoding: bytes[(place + 2)..<(place + 6)], as: UTF8.self)
    guard digits.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) }
  }
}

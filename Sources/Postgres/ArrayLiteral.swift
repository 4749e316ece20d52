/// Takes PostgreSQL's array literal apart: `{a,"b \"c\"",NULL}` (PostgreSQL §8.15.6).
struct ArrayLiteral {
  private let bytes: [UInt8]
  private var position = 1
  private var elements: [String?] = []

  /// The elements without their quotes, `nil` for null; `nil` for more than one dimension.
  static func elements(of text: String) -> [String?]? {
    var literal = ArrayLiteral(bytes: Array(text.utf8))
    return literal.read() ? literal.elements : nil
  }

  /// An element in quotes, quotes and backslashes in it escaped.
  static func quoted(_ element: String) -> String {
    var quoted = "\""
    quoted.reserveCapacity(element.utf8.count + 2)
    for scalar in element.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func read() -> Bool {
    guard bytes.first == UInt8(ascii: "{"), bytes.last == UInt8(ascii: "}") else { return false }
    guard bytes.count > 2 else { return bytes.count == 2 }
    while position < bytes.count {
      guard readElement(), position < bytes.count else { return false }
      let separator = bytes[position]
      position += 1
      if separator == UInt8(ascii: "}") { return position == bytes.count }
      guard separator == UInt8(ascii: ",") else { return false }
    }
    return false
  }

  private mutating func readElement() -> Bool {
    guard position < bytes.count else { return false }
    switch bytes[position] {
    case UInt8(ascii: "\""): return readQuoted()
    case UInt8(ascii: "{"): return false
    default: return readBare()
    }
  }

  private mutating func readBare() -> Bool {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: ","),
      bytes[position] != UInt8(ascii: "}")
    {
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    elements.append(text == "NULL" ? nil : text)
    return !text.isEmpty
  }

  private mutating func readQuoted() -> Bool {
    var text: [UInt8] = []
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] == UInt8(ascii: "\\") { position += 1 }
      guard position < bytes.count else { return false }
      text.append(bytes[position])
      position += 1
    }
    position += 1
    elements.append(String(decoding: text, as: UTF8.self))
    return true
  }
}

import Desk
import Domain
import Glibc
import JSON
import Reading

/// The elements of a file of JSON: those of one array, or one a line.
final class JSONElements {
  /// What stands in one place of the file.
  enum Element {
    case value(JSONValue, text: String, row: Int)
    case blank(text: String, row: Int)
    /// A line that is no JSON.
    case broken(SheetLine, text: String)
  }

  /// How many there are, the blank lines too.
  let total: Int
  private let descriptor: CInt
  private let elements: [JSONValue]?
  private var lines: SheetLines
  private var count = 0

  /// An array larger than this is to be sent in lines.
  private static let arrayBytesMax = 256 << 20

  init(descriptor: CInt, size: Int) throws {
    self.descriptor = descriptor
    elements = try Self.array(descriptor, size: size)
    if let elements {
      total = elements.count
    } else {
      lseek(descriptor, 0, SEEK_SET)
      let counting = SheetLines(descriptor: descriptor, keepsBlankLines: true)
      var count = 0
      while try counting.nextLine() != nil { count += 1 }
      total = count
    }
    lines = SheetLines(descriptor: descriptor, keepsBlankLines: true)
    rewind()
  }

  /// Goes back to the first.
  func rewind() {
    lseek(descriptor, 0, SEEK_SET)
    lines = SheetLines(descriptor: descriptor, keepsBlankLines: true)
    count = 0
  }

  func next() throws -> Element? {
    if let elements {
      guard count < elements.count else { return nil }
      count += 1
      return .value(elements[count - 1], text: elements[count - 1].text, row: count)
    }
    guard let line = try lines.nextLine() else { return nil }
    guard let bytes = line.bytes else { return .broken(line, text: "") }
    let text = String(decoding: bytes, as: UTF8.self)
    if text.allSatisfy(\.isWhitespace) { return .blank(text: text, row: line.number) }
    guard let value = try? JSONValue(parsing: bytes) else { return .broken(line, text: text) }
    return .value(value, text: value.text, row: line.number)
  }

  /// The elements of a file that is one array; `nil` where it is lines.
  private static func array(_ descriptor: CInt, size: Int) throws -> [JSONValue]? {
    lseek(descriptor, 0, SEEK_SET)
    let lines = SheetLines(descriptor: descriptor)
    guard let first = try lines.nextLine()?.bytes,
      first.first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "[")
    else { return nil }
    guard size <= arrayBytesMax else {
      throw Complaint(
        .badInput, "JSON 数组过大，请改为每行一张单", "the array of JSON is too large: write one sheet a line")
    }
    var bytes = first
    while let line = try lines.nextLine() { bytes += [0x0A] + (line.bytes ?? []) }
    do {
      if let elements = try JSONValue(parsing: bytes).asArray { return elements }
    } catch {
      throw Complaint(
        .badInput, "不是 JSON（第 \(error.line) 行第 \(error.column) 列）：\(error.chinese)",
        "no JSON, line \(error.line), column \(error.column): \(error.english)")
    }
    return nil
  }
}

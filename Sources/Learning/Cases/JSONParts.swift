import Glibc

/// The values of a file, found without reading them: one a line, or the elements of one array.
///
/// A line of lines ends the value that is on it, so that a broken one spoils no other. An array
/// that is not closed, or has something behind it, yields a last part that is no JSON.
struct JSONParts: Sequence, IteratorProtocol {
  struct Part: Hashable {
    /// The line it begins on, from 1.
    let line: Int
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  private let isArray: Bool
  private var place = 0
  private var line = 1
  private var isDone = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    let first = bytes[place...].first { !Self.isSpace($0) }
    isArray = first == UInt8(ascii: "[")
    if isArray {
      skip { Self.isSpace($0) }
      place += 1
    }
  }

  mutating func next() -> Part? { isArray ? nextElement() : nextLine() }

  private mutating func nextLine() -> Part? {
    skip { Self.isSpace($0) }
    guard place < bytes.count else { return nil }
    let start = place
    place = lineEnd()
    return Part(line: line, range: start..<place)
  }

  // memchr: a search in Swift takes seconds for a long line in a debug build.
  private func lineEnd() -> Int {
    let end = unsafe bytes.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress else { return nil }
      let found = unsafe memchr(base + place, CInt(UInt8(ascii: "\n")), bytes.count - place)
      return unsafe found.map { unsafe UnsafeRawPointer($0) - base }
    }
    return end ?? bytes.count
  }

  private mutating func nextElement() -> Part? {
    guard !isDone else { return nil }
    skip { Self.isSpace($0) || $0 == UInt8(ascii: ",") }
    let start = place
    let startLine = line
    guard place < bytes.count else {
      isDone = true
      return Part(line: line, range: start..<start)
    }
    guard bytes[place] != UInt8(ascii: "]") else {
      isDone = true
      place += 1
      skip { Self.isSpace($0) }
      return place < bytes.count ? Part(line: line, range: place..<bytes.count) : nil
    }
    skipValue()
    if place == start {
      // A closing bracket that nothing opened: what follows cannot be told apart.
      isDone = true
      place = bytes.count
    }
    return Part(line: startLine, range: start..<place)
  }

  /// Moves behind the value that begins here, minding brackets and strings alone.
  private mutating func skipValue() {
    var depth = 0
    var isInString = false
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\\") where isInString: place += 1
      case UInt8(ascii: "\""): isInString.toggle()
      case _ where isInString: break
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return }
        depth -= 1
      case UInt8(ascii: ",") where depth == 0: return
      default: break
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
      place += 1
    }
    place = bytes.count
  }

  private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
    while place < bytes.count, isSkipped(bytes[place]) {
      if bytes[place] == UInt8(ascii: "\n") { line += 1 }
      place += 1
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

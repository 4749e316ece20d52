/// Takes whole numbers of fixed width from bytes, the least byte first.
struct LittleEndianReader {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// Bytes not taken yet.
  var count: Int { bytes.count }

  mutating func next<Number: FixedWidthInteger>(_: Number.Type) -> Number? {
    let width = Number.bitWidth / 8
    guard bytes.count >= width else { return nil }
    defer { bytes = bytes.dropFirst(width) }
    return Self.number(bytes, at: bytes.startIndex)
  }

  /// So many numbers; fewer where there are not so many.
  mutating func next<Number: FixedWidthInteger>(_ count: Int, _: Number.Type) -> [Number] {
    let width = Number.bitWidth / 8
    let count = min(count, bytes.count / width)
    defer { bytes = bytes.dropFirst(count * width) }
    return (0..<count).map { Self.number(bytes, at: bytes.startIndex + $0 * width) }
  }

  /// ASCII text of so many bytes.
  mutating func next(text count: Int) -> String? {
    guard bytes.count >= count, bytes.prefix(count).allSatisfy({ $0 < 0x80 }) else { return nil }
    defer { bytes = bytes.dropFirst(count) }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  /// Takes a number from the end.
  mutating func last<Number: FixedWidthInteger>(_: Number.Type) -> Number? {
    let width = Number.bitWidth / 8
    guard bytes.count >= width else { return nil }
    defer { bytes = bytes.dropLast(width) }
    return Self.number(bytes, at: bytes.endIndex - width)
  }

  private static func number<Number: FixedWidthInteger>(
    _ bytes: ArraySlice<UInt8>, at place: Int
  ) -> Number {
    var number: Number = 0
    for offset in 0..<(Number.bitWidth / 8) {
      number |= Number(truncatingIfNeeded: bytes[place + offset]) << (8 * offset)
    }
    return number
  }
}

extension [UInt8] {
  /// Appends a whole number, the least byte first.
  mutating func append(littleEndian number: some FixedWidthInteger) {
    for offset in 0..<(number.bitWidth / 8) {
      append(UInt8(truncatingIfNeeded: number >> (8 * offset)))
    }
  }
}

/// One row of a `copy … to stdout (format binary)`; of use only while it is handed over.
///
/// Nothing is allocated for a row: the same object stands for each.
@safe public final class CopiedRow {
  private var rest = unsafe UnsafeRawBufferPointer(start: nil, count: 0)

  init() {}

  func hold(_ bytes: UnsafeRawBufferPointer) { unsafe rest = bytes }

  func letGo() { unsafe rest = UnsafeRawBufferPointer(start: nil, count: 0) }

  /// Whether nothing is left to read.
  var isEmpty: Bool { unsafe rest.isEmpty }

  /// Reads the next column as a whole number of 2, 4 or 8 bytes; `nil` for null.
  ///
  /// - Throws: ``PostgresError/undecodable(column:wanted:)`` where it is none.
  public func integer() throws(PostgresError) -> Int? {
    guard let length = try length() else { return nil }
    switch length {
    case 2: return try Int(take(Int16.self))
    case 4: return try Int(take(Int32.self))
    case 8: return try Int(take(Int64.self))
    default: throw .undecodable(column: 0, wanted: "Int")
    }
  }

  /// Reads the next column as true or false; `nil` for null.
  public func flag() throws(PostgresError) -> Bool? {
    guard let length = try length() else { return nil }
    guard length == 1 else { throw .undecodable(column: 0, wanted: "Bool") }
    return try take(UInt8.self) != 0
  }

  /// Reads the next column as bytes; `nil` for null.
  public func bytes() throws(PostgresError) -> [UInt8]? {
    guard let length = try length() else { return nil }
    guard length >= 0, unsafe length <= rest.count else {
      throw .undecodable(column: 0, wanted: "bytes")
    }
    let bytes = unsafe Array(rest[..<length])
    unsafe rest = UnsafeRawBufferPointer(rebasing: rest[length...])
    return bytes
  }

  /// How many columns the row has, read first; -1 at the end of the copy.
  func width() throws(PostgresError) -> Int { try Int(take(Int16.self)) }

  /// Passes over the head of the copy: signature, flags, and an extension of its length.
  func passHead() throws(PostgresError) {
    for byte in copyHead.prefix(11) where try take(UInt8.self) != byte {
      throw .undecodable(column: 0, wanted: "copy in binary format")
    }
    _ = try take(Int32.self)
    for _ in 0..<(try take(Int32.self)) { _ = try take(UInt8.self) }
  }

  private func length() throws(PostgresError) -> Int? {
    let length = try Int(take(Int32.self))
    return length < 0 ? nil : length
  }

  private func take<Number: FixedWidthInteger & BitwiseCopyable>(
    _: Number.Type
  ) throws(PostgresError) -> Number {
    let size = MemoryLayout<Number>.size
    guard unsafe rest.count >= size else {
      throw .undecodable(column: 0, wanted: "\(Number.self)")
    }
    let number = unsafe rest.loadUnaligned(as: Number.self)
    unsafe rest = UnsafeRawBufferPointer(rebasing: rest[size...])
    return Number(bigEndian: number)
  }
}

/// What a copy in binary format begins with; PostgreSQL, "COPY", file formats.
let copyHead: [UInt8] =
  Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + [0, 0, 0, 0] + [0, 0, 0, 0]

/// Writes rows for a `copy … from stdin (format binary)`, column by column.
public final class BinaryRows {
  private let copy: CopyIn
  private var bytes = copyHead
  private static let bufferSize = 1 << 16

  fileprivate init(_ copy: CopyIn) { self.copy = copy }

  /// Begins a row of so many columns.
  public func row(_ columns: Int) throws(PostgresError) {
    if bytes.count >= Self.bufferSize { try send() }
    put(Int16(columns))
  }

  /// Adds a `bigint`; null for `nil`.
  public func bigint(_ number: Int?) {
    guard let number else { return put(Int32(-1)) }
    put(Int32(8))
    put(Int64(number))
  }

  /// Adds an `integer`; null for `nil`.
  public func integer(_ number: Int?) {
    guard let number else { return put(Int32(-1)) }
    put(Int32(4))
    put(Int32(clamping: number))
  }

  /// Adds a `boolean`.
  public func boolean(_ flag: Bool) {
    put(Int32(1))
    bytes.append(flag ? 1 : 0)
  }

  /// Adds a `bytea`.
  public func bytea(_ content: [UInt8]) {
    put(Int32(content.count))
    bytes += content
  }

  fileprivate func end() throws(PostgresError) {
    put(Int16(-1))
    try send()
  }

  private func send() throws(PostgresError) {
    try copy.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private func put(_ number: some FixedWidthInteger) {
    var shift = number.bitWidth - 8
    while shift >= 0 {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      shift -= 8
    }
  }
}

extension Session {
  /// Runs a `copy … from stdin (format binary)` with the rows that `body` writes.
  ///
  /// - Returns: How many rows were added.
  /// - Throws: What `body` throws, and what the server refused, which is told at the end.
  @discardableResult
  public func copyInBinary(_ statement: SQL, _ body: (BinaryRows) throws -> Void) throws -> Int {
    try copyIn(statement) { copy in
      let rows = BinaryRows(copy)
      try body(rows)
      try rows.end()
    }
  }
}

extension JSONValue {
  /// The value as JSON on one line, without spaces.
  ///
  /// Numbers that JSON cannot hold (infinities, NaN) are written as `null`.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The value as UTF-8 JSON on one line.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.bytesCommon)
    append(to: &bytes)
    return bytes
  }

  // Seldom is a value longer: its buffer need not grow.
  private static let bytesCommon = 1024

  /// The value as JSON for reading: one member a line, indented by two spaces.
  public var prettyText: String {
    var writer = ByteWriter(isPretty: true)
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Appends the value as UTF-8 JSON on one line: many values share one buffer.
  public func append(to buffer: inout [UInt8]) {
    var writer = ByteWriter(isPretty: false)
    swap(&writer.bytes, &buffer)
    writer.write(self)
    swap(&writer.bytes, &buffer)
  }
}

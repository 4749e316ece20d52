import Glibc

/// A file that may be a table, opened to be read more than once.
public final class TableFile {
  /// What the file is, by its first bytes and not by its name.
  public enum Form: Hashable, Sendable {
    case text
    case workbook
    case json
  }

  let descriptor: CInt
  /// In bytes.
  public let size: Int
  public let form: Form

  /// Takes an open descriptor, which stays the caller's to close.
  public init(descriptor: CInt) throws(TableError) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .unreadable(errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    self.descriptor = descriptor
    size = Int(status.st_size)
    form = try Self.form(of: Self.read(descriptor, at: 0, count: 512))
  }

  /// The bytes at a place, fewer at the end.
  func bytes(at offset: Int, count: Int) throws(TableError) -> [UInt8] {
    try Self.read(descriptor, at: offset, count: count)
  }

  private static func read(
    _ descriptor: CInt, at offset: Int, count: Int
  ) throws(TableError) -> [UInt8] {
    var got = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { space, filled in
      repeat {
        got = unsafe pread(descriptor, space.baseAddress, count, off_t(offset))
      } while got < 0 && errno == EINTR
      filled = max(0, got)
    }
    guard got >= 0 else { throw .unreadable(errno: errno) }
    return bytes
  }

  private static func form(of head: [UInt8]) throws(TableError) -> Form {
    if head.isEmpty { throw .empty }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return .workbook
    }
    // [MS-CFB] 2.2: the signature of a compound file.
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { throw .oldWorkbook }
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head[3...] : head[...]
    let first = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? .json : .text
  }
}

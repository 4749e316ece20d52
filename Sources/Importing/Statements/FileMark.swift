import Glibc
import Reading
import Tables

/// What a file is known by when it is imported again.
enum FileMark {
  /// Bytes taken at either end: a statement begins with its account and ends with its newest rows.
  private static let bytes = 16 << 10

  /// SHA-256 of the file's size, its beginning and its end, in hexadecimal digits.
  ///
  /// The corresponding C function is `pread`.
  static func text(of descriptor: CInt) throws(TableError) -> String {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .unreadable(errno: errno) }
    let size = Int(status.st_size)
    let ends =
      try read(descriptor, at: 0) + read(descriptor, at: max(0, size - Self.bytes))
    return SHA256.hash(Array("\(size):".utf8) + ends)
      .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func read(_ descriptor: CInt, at offset: Int) throws(TableError) -> [UInt8] {
    var piece = [UInt8](repeating: 0, count: bytes)
    let count = unsafe pread(descriptor, &piece, piece.count, off_t(offset))
    guard count >= 0 else { throw .unreadable(errno: errno) }
    return Array(piece.prefix(count))
  }
}

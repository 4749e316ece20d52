import CSpawn
import Glibc

/// An open file, closed when nobody holds it any more.
final class Descriptor: Sendable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { close(number) }
}

extension Descriptor {
  /// Opens a path; the file is closed on exec.
  static func opening(
    _ path: String, _ flags: Int32, mode: mode_t = 0
  ) throws(ClusterError) -> Descriptor {
    let number = unsafe open(path, flags | O_CLOEXEC, mode)
    guard number >= 0 else { throw .cannotUse(path: path, code: errno) }
    return Descriptor(number)
  }

  /// A file in memory that holds `text`, read from its start.
  ///
  /// In memory, because what a server says about a full disk cannot be kept on that disk.
  static func memory(_ text: String = "") throws(ClusterError) -> Descriptor {
    try memory(bytes: Array(text.utf8))
  }

  /// The same of bytes.
  static func memory(bytes: [UInt8]) throws(ClusterError) -> Descriptor {
    let number = cspawn_memory_file()
    guard number >= 0 else { throw .cannotUse(path: "memfd", code: errno) }
    let file = Descriptor(number)
    let count = unsafe pwrite(number, bytes, bytes.count, 0)
    guard count == bytes.count else { throw .cannotUse(path: "memfd", code: errno) }
    return file
  }

  /// Up to `limit` bytes from the end of the file, as text.
  func tail(_ limit: Int = 65_536) -> String {
    let size = Int(lseek(number, 0, SEEK_END))
    let start = max(0, size - limit)
    var bytes = [UInt8](repeating: 0, count: max(0, size - start))
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe pread(number, $0.baseAddress, $0.count, off_t(start))
    }
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}

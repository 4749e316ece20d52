import CArchive

/// What stands in the parts of an office document, which is a zip archive.
public enum OfficeParts {
  /// The most that is read of a file, 64 MiB.
  private static let bytesMax = 64 << 20

  /// The bytes of every part, one behind the other; nothing of what is no archive.
  public static func bytes(of file: [UInt8]) -> [UInt8] {
    guard let archive = unsafe archive_read_new() else { return [] }
    defer { unsafe _ = archive_read_free(archive) }
    unsafe _ = archive_read_support_format_zip(archive)
    return unsafe file.withUnsafeBytes { buffer in
      guard unsafe archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK
      else { return [] }
      return unsafe parts(of: archive)
    }
  }

  private static func parts(of archive: OpaquePointer) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var entry: OpaquePointer?
    while unsafe archive_read_next_header(archive, &entry) == ARCHIVE_OK {
      while bytes.count < bytesMax {
        let count = unsafe archive_read_data(archive, &chunk, chunk.count)
        guard count > 0 else { break }
        bytes += chunk[..<count]
      }
    }
    return bytes
  }
}

internal import Glibc

/// System calls as the spool makes them: begun again where a signal came between.
enum FileCall {
  /// Makes the call until no signal cuts it short.
  static func again<Number: SignedInteger>(_ call: () -> Number) -> Number {
    var answer = call()
    while answer < 0, errno == EINTR { answer = call() }
    return answer
  }

  /// Opens a file below a folder, never through a link.
  static func open(
    _ name: String, in folder: CInt, _ flags: CInt, at path: String
  ) throws(SpoolError) -> CInt {
    let file = again {
      unsafe openat(folder, name, flags | O_NOFOLLOW | O_CLOEXEC, 0o600)
    }
    guard file >= 0 else { throw .last("open", "\(path)/\(name)") }
    return file
  }

  /// Writes all the bytes.
  static func write(_ bytes: [UInt8], to file: CInt, at path: String) throws(SpoolError) {
    var rest = ArraySlice(bytes)
    while !rest.isEmpty {
      let count = again {
        unsafe rest.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) }
      }
      guard count >= 0 else { throw .last("write", path) }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads a file from its start, at most so many bytes and one; `nil` where it cannot be read.
  static func read(_ file: CInt, max: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while bytes.count <= max {
      let count = again { unsafe pread(file, &buffer, buffer.count, off_t(bytes.count)) }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// Waits until a file, or the names in a folder, are on disk.
  static func sync(_ file: CInt, at path: String) throws(SpoolError) {
    guard again({ fsync(file) }) == 0 else { throw .last("fsync", path) }
  }

  /// Whether an open file is a regular one that its owner, who is us, alone may read and write;
  /// `nil` where the system does not say.
  static func isOursAlone(_ file: CInt, isFolder: Bool = false) -> Bool? {
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == (isFolder ? S_IFDIR : S_IFREG)
      && status.st_uid == geteuid() && status.st_mode & 0o077 == 0
  }
}

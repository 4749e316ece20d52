import Glibc
import Spool

/// Files of a backup: readable by their owner alone, on disk before they count.
enum BackupFile {
  /// The text of a small file; `nil` where there is none.
  static func text(_ path: String) -> String? {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = unsafe read(descriptor, &bytes, bytes.count)
    return count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  static func size(_ path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Writes a small file that is not there yet.
  static func write(_ text: String, to path: String) throws(BackupError) {
    let descriptor = unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotUse(path: path, code: errno) }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    guard unsafe Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw .cannotUse(path: path, code: errno)
    }
  }

  /// Waits until a file or folder is on disk.
  static func sync(_ path: String) throws(BackupError) {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw .cannotUse(path: path, code: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .cannotUse(path: path, code: errno) }
  }

  /// Opens a sealed file into another, which is not there yet.
  static func open(
    _ path: String, to copy: String, with secret: DeskSecret
  ) throws(BackupError) {
    let input = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard input >= 0 else { throw .cannotUse(path: path, code: errno) }
    defer { close(input) }
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let output = unsafe Glibc.open(copy, flags, 0o600)
    guard output >= 0 else { throw .cannotUse(path: copy, code: errno) }
    defer { close(output) }
    do throws(SealedFile.Flaw) {
      try SealedFile.open(from: input, to: output, with: secret)
    } catch {
      try remove(copy)
      if case .failed(let code) = error { throw .cannotUse(path: copy, code: code) }
      throw .altered(path: path)
    }
  }

  /// Removes a file; that there is none is no fault.
  static func remove(_ path: String) throws(BackupError) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else {
      throw .cannotUse(path: path, code: errno)
    }
  }

  /// Makes a folder that its owner alone may enter.
  static func makeFolder(_ path: String) throws(BackupError) {
    guard unsafe mkdir(path, 0o700) == 0 else { throw .cannotUse(path: path, code: errno) }
  }
}

import Glibc

/// A kept call whose file was cut short, and the whole file put aside to be put back.
struct TornRecord: Sendable {
  let name: String
  private let path: String
  private let whole: String
  private let lock: CInt

  /// Tears a file that no terminal is sending; `nil` where one is.
  init?(_ name: String, in folder: String, keeping place: String) {
    (self.name, path, whole) = (name, "\(folder)/\(name)", "\(place)/\(name)")
    lock = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard lock >= 0 else { return nil }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0, Self.copyHalf(lock, to: "\(path).half"),
      unsafe rename(path, whole) == 0, unsafe rename("\(path).half", path) == 0
    else {
      close(lock)
      return nil
    }
  }

  /// Puts the whole file back.
  func mend() {
    _ = unsafe rename(whole, path)
    close(lock)
  }

  private static func copyHalf(_ file: CInt, to path: String) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe pread(file, &bytes, bytes.count, 0)
    let half = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard count > 0, half >= 0 else { return false }
    defer { close(half) }
    return unsafe write(half, bytes, count / 2) == count / 2
  }
}

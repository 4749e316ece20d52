import Glibc
import Spool

/// Seals what a program writes, without its ever being on disk in clear.
///
/// The program writes into a named pipe that a thread reads.
final class SealedDump: Sendable {
  /// The end of the pipe that is read.
  private let input: CInt
  private let path: String
  private let key: DeskKey

  private init(_ input: CInt, _ path: String, _ key: DeskKey) {
    (self.input, self.path, self.key) = (input, path, key)
  }

  deinit { close(input) }

  /// Runs what writes into the file of the name it is given, and seals that into `path`.
  static func write(
    to path: String, for key: DeskKey, _ body: (String) throws(BackupError) -> Void
  ) throws(BackupError) {
    let pipe = path + ".pipe"
    guard unsafe mkfifo(pipe, 0o600) == 0 else { throw .cannotUse(path: pipe, code: errno) }
    defer { _ = unsafe unlink(pipe) }
    // Open at both ends before either side begins: neither waits for the other to come, and what a
    // program wrote that has ended already is there to be read.
    let held = unsafe open(pipe, O_RDWR | O_CLOEXEC)
    guard held >= 0 else { throw .cannotUse(path: pipe, code: errno) }
    let input = unsafe open(pipe, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else {
      let code = errno
      close(held)
      throw .cannotUse(path: pipe, code: code)
    }
    let dump = SealedDump(input, path, key)
    var thread = pthread_t()
    let work = unsafe Unmanaged.passRetained(dump)
    let status = unsafe pthread_create(
      &thread, nil,
      { dump in
        let dump = unsafe dump.map {
          unsafe Unmanaged<SealedDump>.fromOpaque($0).takeRetainedValue()
        }
        let code = dump?.seal() ?? EINVAL
        return unsafe UnsafeMutableRawPointer(bitPattern: Int(code))
      }, work.toOpaque())
    guard status == 0 else {
      unsafe work.release()
      close(held)
      throw .cannotUse(path: path, code: status)
    }
    let outcome = Result { () throws(BackupError) in try body(pipe) }
    close(held)
    var code: UnsafeMutableRawPointer?
    unsafe pthread_join(thread, &code)
    let number = CInt(truncatingIfNeeded: Int(bitPattern: code))
    guard number == 0 else { throw .cannotUse(path: path, code: number) }
    try outcome.get()
  }

  /// Seals all that comes; answers 0 or the `errno`.
  private func seal() -> CInt {
    let code = sealAll()
    // Else the program would wait to be read for ever.
    var rest = [UInt8](repeating: 0, count: 65_536)
    while code != 0 {
      let count = unsafe read(input, &rest, rest.count)
      if count == 0 || count < 0 && errno != EINTR { break }
    }
    return code
  }

  private func sealAll() -> CInt {
    let output = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard output >= 0 else { return errno }
    defer { close(output) }
    do throws(SealedFile.Flaw) {
      try SealedFile.seal(from: input, to: output, for: key)
      return 0
    } catch {
      guard case .failed(let code) = error else { return EIO }
      return code
    }
  }
}

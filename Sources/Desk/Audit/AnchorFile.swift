import Domain
import Glibc
import Store

/// A file of anchors: a line of JSON each, only ever appended to.
struct AnchorFile {
  let path: String

  /// Anchors that a log is held against at most, the newest of the file.
  static let anchorsMax = 1000
  /// The largest file, 64 MiB.
  private static let bytesMax = 64 << 20

  init(_ path: String) { self.path = path }

  /// Appends a seal, and has it on disk; once, where it is the last line already.
  ///
  /// - Returns: Whether it was not there.
  /// - Throws: A ``Complaint`` with status 73.
  func append(_ seal: AuditSeal) throws(Complaint) -> Bool {
    var status = stat()
    let isThere = unsafe stat(path, &status) == 0
    let line = AuditAnchor.line(of: seal)
    if isThere, status.st_mode & S_IFMT == S_IFREG, try lines().last == line[...] { return false }
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o640)
    guard descriptor >= 0 else { throw unwritable() }
    defer { close(descriptor) }
    try Sink(descriptor: descriptor).write(Array("\(line)\n".utf8))
    // A device or a pipe, a printer's perhaps, has nothing to be waited for.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else { throw unwritable() }
    if !isThere { syncFolder() }
    return true
  }

  /// The newest anchors in it.
  ///
  /// - Throws: A ``Complaint`` with status 65: no such file, or a line that is none.
  func anchors() throws(Complaint) -> [AuditAnchor] {
    let lines = try lines()
    guard !lines.isEmpty else {
      throw Complaint(.badInput, "“\(path)”中没有锚", "'\(path)' has no anchor in it")
    }
    var anchors: [AuditAnchor] = []
    for (number, line) in lines.enumerated().suffix(Self.anchorsMax) {
      guard let anchor = AuditAnchor(line: line) else {
        throw Complaint(
          .badInput, "“\(path)”第 \(number + 1) 行不是锚", "line \(number + 1) of '\(path)' is no anchor"
        )
      }
      anchors.append(anchor)
    }
    return anchors
  }

  private func lines() throws(Complaint) -> [Substring] {
    let bytes = try InputFile.bytes(path, max: Self.bytesMax)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }

  /// Has the new name on disk too.
  private func syncFolder() {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let name = folder.isEmpty ? "." : folder.joined(separator: "/") + "/"
    let descriptor = unsafe open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private func unwritable() -> Complaint {
    let reason = unsafe String(cString: strerror(errno))
    return Complaint(
      .cannotWrite, "写不了文件“\(path)”：\(reason)", "cannot write '\(path)': \(reason)")
  }
}

import Glibc

/// A file in the making: it takes its name when it is whole, and until then the old one stands.
///
/// Where the file system can, it has no name until then, so that nothing is left behind however the
/// program ends (`open(2)`, O_TMPFILE).
/// A device, a pipe or a link is written through: nothing takes its place. Only its owner may read
/// the file.
package final class OutputDraft {
  private let path: String
  /// The name it has, or takes for a moment before its own; `nil` of what is written through.
  private let draft: String?
  private let isNameless: Bool
  private let descriptor: CInt
  private let sink: Sink
  private var pending: [UInt8] = []
  private var isOpen = true

  private static let bufferSize = 64 * 1024

  /// Begins the file.
  ///
  /// - Throws: A ``Complaint`` with status 73.
  package init(_ path: String) throws(Complaint) {
    self.path = path
    draft = Self.isSpecial(path) ? nil : "\(path).\(getpid()).new"
    let nameless =
      draft == nil
      ? -1 : unsafe open(Self.folder(of: path), O_WRONLY | O_CLOEXEC | Self.temporary, 0o600)
    isNameless = nameless >= 0
    descriptor =
      if isNameless {
        nameless
      } else if let draft {
        unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      } else {
        unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      }
    sink = Sink(descriptor: descriptor, path: path)
    guard descriptor >= 0 else {
      isOpen = false
      throw Self.unwritable(path)
    }
  }

  /// `O_TMPFILE` of Linux, which the Glibc module has no name for.
  private static let temporary = 0o20_000_000 | O_DIRECTORY

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  deinit { discard() }

  /// Writes on.
  package func write(_ text: String) throws(Complaint) { try write(Array(text.utf8)) }

  /// Writes on.
  package func write(_ bytes: [UInt8]) throws(Complaint) {
    pending += bytes
    if pending.count >= Self.bufferSize { try flush() }
  }

  /// Gives the file its name, once it is on disk.
  package func keep() throws(Complaint) {
    try flush()
    guard let draft else { return discard() }
    isOpen = false
    guard fsync(descriptor) == 0, !isNameless || link(to: draft), close(descriptor) == 0,
      unsafe rename(draft, path) == 0
    else {
      let complaint = Self.unwritable(path)
      unsafe unlink(draft)
      throw complaint
    }
  }

  /// Gives what has no name one.
  private func link(to draft: String) -> Bool {
    let source = "/proc/self/fd/\(descriptor)"
    return unsafe linkat(AT_FDCWD, source, AT_FDCWD, draft, AT_SYMLINK_FOLLOW) == 0
  }

  private func flush() throws(Complaint) {
    defer { pending.removeAll(keepingCapacity: true) }
    try sink.write(pending)
  }

  private func discard() {
    guard isOpen else { return }
    isOpen = false
    close(descriptor)
    if let draft, !isNameless { unsafe unlink(draft) }
  }

  /// Whether something other than a regular file has the name.
  private static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG
  }

  private static func unwritable(_ path: String) -> Complaint {
    unwritable(path, unsafe String(cString: strerror(errno)))
  }

  static func unwritable(_ path: String, _ reason: String) -> Complaint {
    Complaint(
      .cannotWrite, "写不了文件“\(path)”：\(reason)", "cannot write '\(path)': \(reason)")
  }
}

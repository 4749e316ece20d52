import Glibc

/// Files a person asks an answer to be written to.
enum OutputFile {
  /// Writes a file whole, or leaves the old one untouched.
  ///
  /// A device, a pipe or a link is written through: nothing takes its place.
  ///
  /// - Throws: A ``Complaint`` with status 73.
  static func write(_ text: String, to path: String) throws(Complaint) {
    if isSpecial(path) { return try write(text, through: path) }
    let draft = "\(path).\(getpid()).new"
    let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw unwritable(path) }
    do {
      try Sink(descriptor: descriptor).write(Array(text.utf8))
    } catch {
      close(descriptor)
      unsafe unlink(draft)
      throw error
    }
    guard fsync(descriptor) == 0, close(descriptor) == 0, unsafe rename(draft, path) == 0 else {
      let complaint = unwritable(path)
      unsafe unlink(draft)
      throw complaint
    }
  }

  /// Whether something other than a regular file has the name.
  private static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG
  }

  private static func write(_ text: String, through path: String) throws(Complaint) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw unwritable(path) }
    defer { close(descriptor) }
    try Sink(descriptor: descriptor).write(Array(text.utf8))
  }

  private static func unwritable(_ path: String) -> Complaint {
    let reason = unsafe String(cString: strerror(errno))
    return Complaint(
      .cannotWrite, "写不了文件“\(path)”：\(reason)", "cannot write '\(path)': \(reason)")
  }
}

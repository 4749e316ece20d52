import Glibc

/// Files a person asks an answer to be written to.
enum OutputFile {
  /// Writes a file whole, or leaves the old one untouched.
  ///
  /// - Throws: A ``Complaint`` with status 73.
  static func write(_ text: String, to path: String) throws(Complaint) {
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

  private static func unwritable(_ path: String) -> Complaint {
    let reason = unsafe String(cString: strerror(errno))
    return Complaint(
      .cannotWrite, "写不了文件“\(path)”：\(reason)", "cannot write '\(path)': \(reason)")
  }
}

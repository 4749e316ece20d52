import Glibc

/// Files that are taken away.
enum FileRemoval {
  /// Removes a file.
  ///
  /// - Throws: A ``Complaint`` with status 73.
  static func remove(_ path: String) throws(Complaint) {
    guard unsafe unlink(path) == 0 else {
      let reason = unsafe String(cString: strerror(errno))
      throw Complaint(.cannotWrite, "删不了“\(path)”：\(reason)", "cannot remove '\(path)': \(reason)")
    }
  }
}

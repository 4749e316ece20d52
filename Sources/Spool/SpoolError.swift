internal import Glibc

/// Why the spool cannot be written or read; no other error crosses this seam.
public enum SpoolError: Error, Hashable, Sendable {
  /// A system call failed; `code` is the `errno`.
  case failed(call: String, path: String, code: CInt)
  /// A folder or key that others own, or may read or write, or that is a link.
  case notOursAlone(path: String)
  /// A file that holds no key.
  case noKey(path: String)
}

extension SpoolError {
  /// There is no room: a reserve may be given up for it.
  var isFull: Bool {
    guard case .failed(_, _, let code) = self else { return false }
    return code == ENOSPC || code == EDQUOT
  }

  /// What the last system call failed with.
  static func last(_ call: String, _ path: String) -> SpoolError {
    .failed(call: call, path: path, code: errno)
  }
}

import Glibc

/// Paths from the root, for what runs in another folder.
enum AbsolutePath {
  /// The path of what is there, without links and dots; `nil` where nothing is.
  ///
  /// The corresponding C function is `realpath`.
  static func of(_ path: String) -> String? {
    guard let whole = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(whole) }
    return unsafe String(cString: whole)
  }
}

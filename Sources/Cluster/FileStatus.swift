import Glibc

/// What the file system says about a path.
struct FileStatus: Hashable, Sendable {
  var device: dev_t
  var number: ino_t
  var mode: mode_t
  var owner: uid_t
  var group: gid_t
  /// Last change, in seconds since 1970.
  var modified: Int

  /// Asks for what the path leads to; throws the `errno`.
  init(_ path: String) throws(ErrorNumber) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw ErrorNumber(errno) }
    device = status.st_dev
    number = status.st_ino
    mode = status.st_mode
    owner = status.st_uid
    group = status.st_gid
    modified = status.st_mtim.tv_sec
  }

  /// Whether a path leads to something we may see.
  static func exists(_ path: String) -> Bool { (try? FileStatus(path)) != nil }

  /// Whether both are the same file.
  func isSame(as other: FileStatus) -> Bool { device == other.device && number == other.number }

  /// Whether an account other than root may pass through this folder.
  func mayEnter(_ user: OSUser) -> Bool {
    if owner == user.id { return mode & S_IXUSR != 0 }
    if group == user.group { return mode & S_IXGRP != 0 }
    return mode & S_IXOTH != 0
  }
}

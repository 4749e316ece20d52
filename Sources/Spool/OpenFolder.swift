internal import Glibc

/// A folder that is ours alone, held open so that nothing can be put in its place.
final class OpenFolder: Sendable {
  let path: String
  let number: CInt

  /// Opens a folder.
  init(_ path: String) throws(SpoolError) {
    self.path = path
    number = FileCall.again {
      unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }
    guard number >= 0 else { throw .last("open", path) }
    guard let isOurs = FileCall.isOursAlone(number, isFolder: true) else {
      throw .last("stat", path)
    }
    guard isOurs else { throw .notOursAlone(path: path) }
  }

  deinit { if number >= 0 { close(number) } }

  /// Makes a folder and those above it, so that a loss of power does not take them away again.
  static func make(_ path: String) throws(SpoolError) -> OpenFolder {
    try makeDurably(path)
    return try OpenFolder(path)
  }

  private static func makeDurably(_ path: String) throws(SpoolError) {
    guard unsafe access(path, F_OK) != 0 else { return }
    let parent = path.split(separator: "/").dropLast().map { "/\($0)" }.joined()
    if !parent.isEmpty { try makeDurably(parent) }
    guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .last("mkdir", path) }
    let above = FileCall.again {
      unsafe open(parent + "/", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    guard above >= 0 else { throw .last("open", parent) }
    defer { close(above) }
    try FileCall.sync(above, at: parent)
  }

  /// The names in it, in order.
  func names() throws(SpoolError) -> [String] {
    guard let folder = unsafe opendir("/proc/self/fd/\(number)") else {
      throw .last("opendir", path)
    }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      names.append(name)
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  /// Waits until the names in it are on disk.
  func sync() throws(SpoolError) { try FileCall.sync(number, at: path) }

  /// Puts a file there whole and on disk, in the place of an older one.
  func put(_ bytes: [UInt8], named name: String) throws(SpoolError) {
    let draft = ".new.\(getpid()).\(name)"
    unsafe unlinkat(number, draft, 0)
    let file = try FileCall.open(draft, in: number, O_WRONLY | O_CREAT | O_EXCL, at: path)
    defer { close(file) }
    do throws(SpoolError) {
      try FileCall.write(bytes, to: file, at: path)
      try FileCall.sync(file, at: path)
      try rename(draft, to: self, as: name)
      try sync()
    } catch {
      unsafe unlinkat(number, draft, 0)
      throw error
    }
  }

  /// Reads a small file that is ours alone; `nil` where there is none.
  func get(_ name: String) throws(SpoolError) -> [UInt8]? {
    let file = FileCall.again { unsafe openat(number, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC) }
    if file < 0, errno == ENOENT { return nil }
    guard file >= 0 else { throw .last("open", "\(path)/\(name)") }
    defer { close(file) }
    guard let isOurs = FileCall.isOursAlone(file) else {
      throw .last("stat", "\(path)/\(name)")
    }
    guard isOurs else { throw .notOursAlone(path: "\(path)/\(name)") }
    guard let bytes = FileCall.read(file, max: 4096) else {
      throw .last("read", "\(path)/\(name)")
    }
    return bytes
  }

  /// Gives a file another place.
  func rename(_ name: String, to folder: OpenFolder, as new: String) throws(SpoolError) {
    guard unsafe renameat(number, name, folder.number, new) == 0 else {
      throw .last("rename", "\(path)/\(name)")
    }
  }

  /// Removes a file; that it cannot be is told by its still being there.
  func remove(_ name: String) { unsafe unlinkat(number, name, 0) }

  /// Seconds since 1970 when a file was last written, or put here; `nil` where there is none.
  func time(of name: String) -> Int? {
    var status = stat()
    guard unsafe fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return status.st_mtim.tv_sec
  }
}

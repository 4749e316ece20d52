import Glibc

/// What is done with folders.
package enum Folder {
  /// Makes a folder and those above it, each with `mode`; those that stand are left alone.
  package static func make(_ path: String, mode: UInt32) throws(ClusterError) {
    if FileStatus.exists(path) { return }
    let parent = parent(of: path)
    if parent != path { try make(parent, mode: 0o755) }
    guard unsafe mkdir(path, mode) == 0 || errno == EEXIST else {
      throw .cannotUse(path: path, code: errno)
    }
  }

  /// The folder that holds a path.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// Every folder from `/` down to the path itself.
  static func chain(to path: String) -> [String] {
    var folders = [path]
    var at = path
    while at != "/" {
      at = parent(of: at)
      folders.append(at)
    }
    return folders.reversed()
  }

  /// The names in a folder; empty where it cannot be read.
  package static func names(in path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Free bytes for ordinary accounts on the file system of a path, or of the nearest folder above.
  static func freeBytes(_ path: String) -> UInt64 {
    var answer = statvfs()
    let standing = chain(to: path).last(where: FileStatus.exists) ?? "/"
    guard unsafe statvfs(standing, &answer) == 0 else { return 0 }
    return UInt64(answer.f_bavail) * UInt64(answer.f_frsize)
  }
}

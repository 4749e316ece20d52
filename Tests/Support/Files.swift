internal import Glibc

/// The few things asked of the file system.
public enum Files {
  /// The names in a folder, none where there is no such folder.
  public static func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }

    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// The text of a file, empty where there is none.
  public static func text(of path: String) -> String {
    guard let file = unsafe fopen(path, "r") else { return "" }
    defer { unsafe fclose(file) }

    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&chunk, 1, chunk.count, file)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }

  /// Writes a file anew.
  public static func write(_ text: String, to path: String) -> Bool {
    guard let file = unsafe fopen(path, "w") else { return false }
    defer { unsafe fclose(file) }

    return unsafe fputs(text, file) >= 0
  }

  /// Whether there is a program at the path.
  static func isProgram(_ path: String) -> Bool { unsafe access(path, X_OK) == 0 }

  /// Makes a folder of its own whose name starts with `prefix`.
  public static func makeFolder(_ prefix: String) -> String? {
    var template = Array((prefix + "XXXXXX").utf8CString)
    guard let made = unsafe mkdtemp(&template) else { return nil }
    return unsafe String(cString: made)
  }

  /// Hands a folder to another user of the system.
  static func give(_ folder: String, to user: String) -> Bool {
    guard let entry = unsafe getpwnam(user) else { return false }
    return unsafe chown(folder, entry.pointee.pw_uid, entry.pointee.pw_gid) == 0
  }
}

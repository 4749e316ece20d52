import Glibc

/// A file of this repository.
enum SourceFile {
  /// The text of a file by its path from the root; empty where there is none.
  static func text(_ path: String, from test: String = #filePath) -> String {
    let root = test.split(separator: "/").dropLast(3).joined(separator: "/")
    guard let file = unsafe fopen("/\(root)/\(path)", "r") else { return "" }
    defer { unsafe fclose(file) }

    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = unsafe fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  /// The lines of a README between two marks of its own.
  static func block(_ name: String, of path: String) -> [String] {
    let lines = text(path).split(separator: "\n", omittingEmptySubsequences: false)
    let inside = lines.drop { $0 != "<!-- \(name) -->" }.dropFirst()
    return inside.prefix { $0 != "<!-- end -->" }.map { String($0) }
  }
}

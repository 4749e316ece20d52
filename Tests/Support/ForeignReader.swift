internal import Glibc
public import JSON

/// A tool of others that reads what we write, see `Tests/Readers/read.py`.
public enum ForeignReader {
  struct Flaw: Error {
    let reason: String
  }

  /// What the tool made of a file of a format.
  public static func read(_ bytes: [UInt8], as format: String) throws -> JSONValue {
    let suffix = ".\(format)"
    var template = Array("/tmp/export-XXXXXX\(suffix)".utf8CString)
    let descriptor = unsafe mkstemps(&template, CInt(suffix.utf8.count))
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { unsafe unlink(path) }
    guard let file = unsafe fdopen(descriptor, "w") else { throw Flaw(reason: "no file") }
    let count = unsafe fwrite(bytes, 1, bytes.count, file)
    guard unsafe fclose(file) == 0, count == bytes.count else { throw Flaw(reason: "not written") }
    return try answer("'\(python)' '\(tests)/Readers/read.py' \(format) '\(path)' 2>&1")
  }

  private static func answer(_ command: String) throws -> JSONValue {
    guard let stream = unsafe popen(command, "r") else { throw Flaw(reason: "no shell") }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = unsafe fread(&chunk, 1, chunk.count, stream), count > 0 {
      bytes += chunk[..<count]
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard unsafe pclose(stream) == 0 else {
      throw Flaw(reason: "\(text)\n'make test' installs the readers")
    }
    return try JSONValue(parsing: text)
  }

  private static let tests =
    "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")

  private static let python = "\(tests)/../.build/readers/bin/python"
}

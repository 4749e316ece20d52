import Glibc
import Tables

/// A file without a name, with the given bytes.
func file(_ bytes: [UInt8]) throws -> TableFile {
  guard let stream = unsafe tmpfile() else { throw TableError.unreadable(errno: errno) }
  let descriptor = dup(unsafe fileno(stream))
  unsafe fclose(stream)
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    rest = rest.dropFirst(max(1, count))
  }
  return try TableFile(descriptor: descriptor)
}

func file(_ text: String) throws -> TableFile { try file(Array(text.utf8)) }

extension TableRows {
  /// All rows to the end.
  func all() throws -> [TableRow] {
    var rows: [TableRow] = []
    while let row = try next() { rows.append(row) }
    return rows
  }
}

/// What reading a file was refused with; `nil` where it was not.
func refusal(_ body: () throws -> Void) -> TableError? {
  do {
    try body()
    return nil
  } catch {
    return error as? TableError
  }
}

extension [UInt8] {
  /// Reads base64 with line breaks.
  init(base64 text: String) {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    self = []
    var bits = 0
    var word = 0
    for byte in text.utf8 {
      guard let value = alphabet.firstIndex(of: byte) else { continue }
      word = (word << 6 | value) & 0xFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        append(UInt8(truncatingIfNeeded: word >> bits))
      }
    }
  }
}

/// An open folder.
func folder() -> CInt { unsafe open("/tmp", O_RDONLY) }

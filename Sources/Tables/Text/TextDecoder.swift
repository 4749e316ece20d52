import Glibc

/// Reads a text file as UTF-8, a piece at a time, by iconv of the C library.
///
/// A byte that is no text becomes ``TableRow/unreadable``: the rest of the file is still of use.
@safe final class TextDecoder {
  private let file: TableFile
  private let encoding: TextEncoding
  private let converter: iconv_t
  private var offset: Int
  /// Bytes of a character that the last piece broke off.
  private var rest: [UInt8] = []
  private var isAtEnd = false
  /// How many bytes were no text.
  private(set) var unreadable = 0

  private static let pieceBytes = 256 << 10

  init(_ file: TableFile, as encoding: TextEncoding) throws(TableError) {
    self.file = file
    self.encoding = encoding
    let head = try file.bytes(at: 0, count: 4)
    offset = head.starts(with: encoding.mark) ? encoding.mark.count : 0
    let converter = unsafe iconv_open("UTF-8", encoding.converterName)
    guard unsafe converter != iconv_t(bitPattern: -1), let converter = unsafe converter else {
      throw .noConverter(encoding)
    }
    unsafe self.converter = converter
  }

  deinit { unsafe iconv_close(converter) }

  /// The next piece, which may end within a line; `nil` at the end.
  func next() throws(TableError) -> [UInt8]? {
    guard !isAtEnd else { return nil }
    let piece = try file.bytes(at: offset, count: Self.pieceBytes)
    offset += piece.count
    isAtEnd = piece.isEmpty
    var output: [UInt8] = []
    output.reserveCapacity(piece.count * 2)
    var input = rest + piece
    rest = convert(&input, into: &output)
    if isAtEnd, !rest.isEmpty { mark(&output) }
    return isAtEnd && output.isEmpty ? nil : output
  }

  /// Converts all it can; the rest is the beginning of a character.
  private func convert(_ input: inout [UInt8], into output: inout [UInt8]) -> [UInt8] {
    var from = 0
    while from < input.count {
      let (taken, made, code) = step(&input, from: from)
      output += made
      from += taken
      switch code {
      case 0, E2BIG: continue
      case EINVAL: return Array(input[from...])
      default:
        mark(&output)
        from += min(encoding.unitBytes, input.count - from)
      }
    }
    return []
  }

  private func mark(_ output: inout [UInt8]) {
    unreadable += 1
    output += String(TableRow.unreadable).utf8
  }

  private func step(
    _ input: inout [UInt8], from: Int
  ) -> (taken: Int, made: [UInt8], code: CInt) {
    var left = input.count - from
    var code: CInt = 0
    let made = unsafe [UInt8](unsafeUninitializedCapacity: left * 2 + 16) { space, filled in
      var room = space.count
      unsafe input.withUnsafeMutableBytes { bytes in
        var source = unsafe bytes.baseAddress?.advanced(by: from).assumingMemoryBound(
          to: CChar.self)
        unsafe space.withMemoryRebound(to: CChar.self) { space in
          var target = space.baseAddress
          let result = unsafe iconv(converter, &source, &left, &target, &room)
          code = result == -1 ? errno : 0
        }
      }
      filled = space.count - room
    }
    return (input.count - from - left, made, code)
  }
}

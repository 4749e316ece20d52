/// How a text file writes its characters.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// What spreadsheets in China write; holds GBK and GB 2312.
  case gb18030

  /// The name iconv knows it by.
  var converterName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .gb18030: "GB18030"
    }
  }

  /// The bytes of its shortest character.
  var unitBytes: Int {
    switch self {
    case .utf8, .gb18030: 1
    case .utf16LittleEndian, .utf16BigEndian: 2
    }
  }

  /// The byte order mark.
  var mark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    }
  }
}

extension TextEncoding {
  /// Finds out the encoding: by its mark, by the zero bytes of UTF-16, else UTF-8 when all of the
  /// file is, else GB18030.
  static func detect(_ file: TableFile) throws(TableError) -> TextEncoding {
    let head = try file.bytes(at: 0, count: 4096)
    if let marked = allCases.first(where: { head.starts(with: $0.mark) }) { return marked }
    if let wide = wide(head) { return wide }
    let decoder = try TextDecoder(file, as: .utf8)
    while try decoder.next() != nil {
      if decoder.unreadable > 0 { return .gb18030 }
    }
    return .utf8
  }

  /// In UTF-16 every second byte of the ASCII between the Chinese is zero.
  private static func wide(_ head: [UInt8]) -> TextEncoding? {
    var zeros = [0, 0]
    for (place, byte) in head.enumerated() where byte == 0 { zeros[place % 2] += 1 }
    guard head.count >= 4 else { return nil }
    let many = max(1, head.count / 16)
    if zeros[1] >= many, zeros[0] == 0 { return .utf16LittleEndian }
    if zeros[0] >= many, zeros[1] == 0 { return .utf16BigEndian }
    return nil
  }
}

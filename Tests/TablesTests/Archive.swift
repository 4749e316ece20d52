/// A zip archive made for a test (PKWARE APPNOTE 6.3).
struct Archive {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a part as it is.
  mutating func add(_ name: String, _ text: String) {
    let bytes = Array(text.utf8)
    add(name, bytes, method: 0, crc: Self.crc(bytes), size: bytes.count)
  }

  /// Adds a part that is deflated to `packed`.
  mutating func add(_ name: String, packed: [UInt8], size: Int) {
    add(name, packed, method: 8, crc: 0, size: size)
  }

  /// The whole archive.
  var bytes: [UInt8] {
    body + directory + word(0x0605_4B50) + half(0) + half(0) + half(count) + half(count)
      + word(directory.count) + word(body.count) + half(0)
  }

  private mutating func add(_ name: String, _ data: [UInt8], method: Int, crc: Int, size: Int) {
    let facts =
      half(20) + half(0x0800) + half(method) + half(0) + half(0x5D78) + word(crc)
      + word(data.count) + word(size) + half(name.utf8.count) + half(0)
    directory +=
      word(0x0201_4B50) + half(20) + facts + half(0) + half(0) + half(0) + word(0)
      + word(body.count) + Array(name.utf8)
    body += word(0x0403_4B50) + facts + Array(name.utf8) + data
    count += 1
  }

  private func half(_ number: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
  }

  private func word(_ number: Int) -> [UInt8] { half(number) + half(number >> 16) }

  private static func crc(_ bytes: [UInt8]) -> Int {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return Int(~crc)
  }
}

extension Archive {
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A workbook of one worksheet, `xl/sheet.xml` to be added with the other parts.
  static func workbook(
    properties: String = "", parts: [(type: String, target: String)] = []
  ) -> Archive {
    var archive = Archive()
    archive.add(
      "_rels/.rels",
      """
      <Relationships><Relationship Id="a" Type="\(office)/officeDocument" \
      Target="/xl/workbook.xml"/></Relationships>
      """)
    archive.add(
      "xl/workbook.xml",
      """
      <x:workbook xmlns:x="y" xmlns:r="z">\(properties)<x:sheets>\
      <x:sheet name="甲" sheetId="1" r:id="b"/></x:sheets></x:workbook>
      """)
    let others = parts.map { part in
      #"<Relationship Id="\#(part.type)" Type="\#(office)/\#(part.type)" Target="\#(part.target)"/>"#
    }
    archive.add(
      "xl/_rels/workbook.xml.rels",
      """
      <Relationships><Relationship Id="b" Type="\(office)/worksheet" \
      Target="../xl/./sheet.xml"/>\(others.joined())</Relationships>
      """)
    return archive
  }

  /// A workbook whose one worksheet has these rows.
  static func workbook(rows: String, properties: String = "") -> [UInt8] {
    var archive = workbook(properties: properties)
    archive.add("xl/sheet.xml", "<worksheet><sheetData>\(rows)</sheetData></worksheet>")
    return archive.bytes
  }

  /// A worksheet of 40 MiB of spaces in 41 kB, as runs of equal bytes.
  static func addBomb(to archive: inout Archive) {
    let packed = bomb.flatMap { [UInt8](repeating: $0.0, count: $0.1) }
    archive.add("xl/sheet.xml", packed: packed, size: 40 << 20 | 22)
  }

  private static let bomb: [(UInt8, Int)] = [
    (236, 1), (197, 1), (193, 1), (9, 1), (0, 1), (16, 1), (20, 1), (0, 1), (208, 1), (85, 1),
    (12, 1), (242, 1), (115, 1), (178, 1), (136, 1), (131, 1), (82, 1), (14, 1), (10, 1),
    (101, 1), (125, 1), (101, 1), (142, 1), (247, 1), (46, 1), (47, 1), (238, 1), (92, 1),
    (99, 1), (247, 1), (214, 1), (78, 1), (142, 1), (95, 1), (169, 1), (167, 1), (230, 1),
    (
      4,
      1
    ), (0, 8186), (240, 1), (216, 1), (131, 1), (3, 1), (1, 1), (0, 4), (32, 1), (255, 1),
    (215, 1), (70, 1), (80, 1), (85, 8191), (97, 1), (15, 1), (14, 1), (4, 1), (0, 4),
    (
      128,
      1
    ), (252, 1), (95, 1), (27, 1), (65, 1), (85, 8191), (133, 1), (61, 1), (56, 1), (16, 1),
    (0, 5), (242, 1), (127, 1), (109, 1), (4, 1), (85, 8191), (149, 1), (246, 1), (224, 1),
    (128, 1), (0, 4), (64, 1), (200, 1), (255, 1), (215, 1), (13, 1), (9, 1), (0, 7880),
    (
      43,
      1
    ), (1, 1),
  ]
}

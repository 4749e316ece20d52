import Domain

/// The language of a PDF, which cairo 1.16 has no word for.
enum PaperLanguage {
  /// Adds `/Lang` to the catalogue by an incremental update (ISO 32000-1, 7.5.6), so that readers
  /// aloud know how to speak; what cairo wrote stays as it is.
  ///
  /// A file that is not as cairo 1.16 writes it is answered unchanged.
  static func telling(_ language: Language, in file: [UInt8]) -> [UInt8] {
    let end = String(decoding: file.suffix(400), as: UTF8.self)
    guard let start = end.number(behind: "startxref\n"), let size = end.number(behind: "/Size "),
      let root = end.number(behind: "/Root "),
      let catalogue = body(of: root, in: file), catalogue.hasPrefix("<< /Type /Catalog")
    else { return file }
    let info = end.number(behind: "/Info ").map { " /Info \($0) 0 R" } ?? ""
    let words = language == .chinese ? "zh-CN" : "en"
    let place = file.count + 1
    let object =
      "\n\(root) 0 obj\n<< /Lang (\(words)) /ViewerPreferences << /DisplayDocTitle true >>"
      + "\(catalogue.dropFirst(2))\nendobj\n"
    let offset = String(repeating: "0", count: max(0, 10 - String(place).count)) + String(place)
    return file + Array(object.utf8)
      + Array(
        """
        xref
        \(root) 1
        \(offset) 00000 n\u{20}
        trailer
        << /Size \(size) /Root \(root) 0 R\(info) /Prev \(start) >>
        startxref
        \(file.count + object.utf8.count)
        %%EOF

        """.utf8)
  }

  /// What stands between the words that begin and end an object, searched for from the end.
  private static func body(of object: Int, in file: [UInt8]) -> String? {
    let tail = String(decoding: file.suffix(Self.searched), as: UTF8.self)
    guard let start = tail.ranges(of: "\n\(object) 0 obj\n").last?.upperBound,
      let end = tail[start...].firstRange(of: "\nendobj")
    else { return nil }
    return String(tail[start..<end.lowerBound])
  }

  /// The catalogue is among the last objects.
  private static let searched = 1 << 16
}

extension String {
  fileprivate func number(behind words: String) -> Int? {
    ranges(of: words).last.flatMap { Int(self[$0.upperBound...].prefix { $0.isNumber }) }
  }
}

/// The names of the administrative divisions, to be found in a text.
enum DivisionNames {
  /// A name, with every division that bears it or bore it last.
  struct Entry: Sendable {
    let scalars: [Unicode.Scalar]
    var codes: [Int]
    /// 武汉 for 武汉市: counts only beside another division or a word of living there.
    var isShort: Bool
  }

  /// The longest name that starts at `position`.
  static func entry(in text: FoldedText, at position: Int) -> Entry? {
    guard let slot = index.slot(of: text[position], text[position + 1]) else { return nil }
    return index.values(at: slot).first { entry in
      entry.scalars.indices.allSatisfy { text[position + $0] == entry.scalars[$0] }
    }
  }

  private static let index: ScalarTable<Entry> = {
    var byName: [String: Entry] = [:]
    for (code, name) in all where !vague.contains(name) {
      add(code, name, isShort: false, to: &byName)
      if let short = short(name) { add(code, short, isShort: true, to: &byName) }
    }
    let entries = byName.values.filter { $0.scalars.count > 1 }
      .sorted { $0.scalars.count > $1.scalars.count }
    return ScalarTable(entries.map { (ScalarTable<Entry>.key($0.scalars[0], $0.scalars[1]), $0) })
  }()

  private static func add(
    _ code: Int, _ name: String, isShort: Bool, to byName: inout [String: Entry]
  ) {
    let scalars = FoldedText(name).scalars
    var entry = byName[name] ?? Entry(scalars: scalars, codes: [], isShort: isShort)
    entry.codes.append(code)
    entry.isShort = entry.isShort && isShort
    byName[name] = entry
  }

  /// 湖北 for 湖北省, 武汉 for 武汉市, 海淀 for 海淀区, 广西 for 广西壮族自治区.
  private static func short(_ name: String) -> String? {
    for ending in ["壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "省", "市", "区", "县"]
    where name.hasSuffix(ending) {
      let short = String(name.dropLast(ending.count))
      return short.unicodeScalars.count >= 2 ? short : nil
    }
    return nil
  }

  private static let vague: Set<String> = ["市辖区", "城区", "郊区", "矿区", "新区", "市区"]

  /// Every code of the table with its name; areas of the statistics are left out.
  private static var all: [(code: Int, name: String)] {
    var all: [(code: Int, name: String)] = []
    for line in DivisionText.text.split(separator: "\n") {
      var province = 0
      for word in line.split(separator: " ") {
        guard let number = Int(word.prefix(word.utf8.count == 2 ? 2 : 4)) else { continue }
        if word.utf8.count == 2 {
          province = number * 10_000
        } else if !word.dropFirst(4).hasPrefix("~") {
          all.append((province + number, String(word.dropFirst(4))))
        }
      }
    }
    return all
  }
}

/// The names of the administrative divisions, to be found in a text.
struct DivisionNames: Sendable {
  /// A name, with every division that bears it or bore it last.
  struct Entry: Sendable {
    /// How many characters it has.
    let length: Int
    var codes: [Int] = []
    /// 武汉 for 武汉市: counts only beside another division or a word of living there.
    var isShort = true
  }

  /// One division's name, whole or short.
  private struct Name: Sendable {
    let code: Int
    let range: Range<Int>
    let isShort: Bool
  }

  static let all = DivisionNames()

  /// The characters of all names, one after the other.
  private let scalars: [Unicode.Scalar]
  private let firsts: ScalarFilter
  /// Of the names that begin alike the longest first.
  private let index: ScalarTable<Name>

  private init() {
    var scalars: [Unicode.Scalar] = []
    var names: [Name] = []
    for (code, text) in Divisions.names where !Self.vague.contains(text) {
      let start = scalars.count
      for scalar in text.unicodeScalars { scalars.append(scalar.folded) }
      names.append(Name(code: code, range: start..<scalars.count, isShort: false))
      guard let end = Self.endings.first(where: { scalars[start...].ends(with: $0) }) else {
        continue
      }
      names.append(Name(code: code, range: start..<(scalars.count - end.count), isShort: true))
    }
    names = names.filter { $0.range.count > 1 }.sorted { $0.range.count > $1.range.count }
    firsts = ScalarFilter(names.map { scalars[$0.range.lowerBound] })
    index = ScalarTable(
      names.map { name in
        let start = name.range.lowerBound
        return (ScalarTable<Name>.key(scalars[start], scalars[start + 1]), name)
      })
    self.scalars = scalars
  }

  /// The first place in a part of the text at which a name may start.
  func start(in text: FoldedText, _ range: Range<Int>) -> Int? {
    firsts.first(in: text.scalars, range)
  }

  /// The longest name that starts at `position`.
  func entry(in text: FoldedText, at position: Int) -> Entry? {
    let first = text[position]
    guard firsts.mayHold(first), let slot = index.slot(of: first, text[position + 1]) else {
      return nil
    }
    var found: Entry?
    for place in index.places(at: slot) {
      let name = index[place]
      if let found, name.range.count < found.length { break }
      guard stands(name, in: text, at: position) else { continue }
      var entry = found ?? Entry(length: name.range.count)
      entry.codes.append(name.code)
      entry.isShort = entry.isShort && name.isShort
      found = entry
    }
    return found
  }

  private func stands(_ name: Name, in text: FoldedText, at position: Int) -> Bool {
    let shift = position - name.range.lowerBound
    return name.range.allSatisfy { text[shift + $0] == scalars[$0] }
  }

  // 湖北 for 湖北省, 武汉 for 武汉市, 海淀 for 海淀区, 广西 for 广西壮族自治区.
  private static let endings = ["壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "省", "市", "区", "县"]
    .map { Array($0.unicodeScalars) }

  private static let vague: Set<String> = ["市辖区", "城区", "郊区", "矿区", "新区", "市区"]
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate func ends(with ending: [Unicode.Scalar]) -> Bool {
    suffix(ending.count).elementsEqual(ending)
  }
}

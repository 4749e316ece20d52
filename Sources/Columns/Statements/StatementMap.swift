import Reading

/// What a person says the columns of a statement are: lines of `column = key`, `-` to leave one out.
public struct StatementMap: Sendable {
  struct Entry: Sendable {
    let head: String
    /// `nil` for a column that is left out.
    let key: StatementKey?
    let line: Int
  }

  private(set) var entries: [Entry] = []

  public init() {}

  /// Reads the lines of a map.
  ///
  /// - Throws: ``MapFlaw`` for the first line that is none. No other error crosses this seam.
  public init(_ text: String) throws(MapFlaw) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let plain = SheetText.trimmed(String(line))
      guard !plain.isEmpty, !plain.hasPrefix("#") else { continue }
      guard let sign = plain.lastIndex(where: { $0 == "=" || $0 == "＝" }) else {
        throw MapFlaw(line: index + 1, column: plain.count + 1, reason: .noSign)
      }
      let head = SheetText.trimmed(String(plain[..<sign]))
      guard !head.isEmpty else { throw MapFlaw(line: index + 1, column: 1, reason: .noColumn) }
      let word = SheetText.folded(String(plain[plain.index(after: sign)...])).lowercased()
      let key = StatementKey(rawValue: word)
      guard key != nil || word == "-" else {
        let nearest = SheetKeys.nearest(
          to: word, among: StatementKey.allCases.map(\.rawValue))
        throw MapFlaw(
          line: index + 1, column: plain.distance(from: plain.startIndex, to: sign) + 2,
          reason: .noKey(nearest: nearest))
      }
      entries.append(Entry(head: head, key: key, line: index + 1))
    }
  }
}

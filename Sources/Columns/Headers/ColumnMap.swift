import Domain
import Reading

/// What a person says the columns of a file are: lines of `column = key`.
///
///     # the desk's own sheet of 2024
///     事发时间 = received_at
///     民警意见 = note
///     序号 = -
///     "loss" = kind
///
/// `note` keeps the cells in the note, `-` leaves them out, a text in quotation marks stands for
/// a column that has it in every row.
public struct ColumnMap: Sendable {
  struct Entry: Sendable {
    let head: String
    let use: ColumnUse
    let line: Int
  }

  private(set) var entries: [Entry] = []
  private(set) var constants: [(key: ColumnKey, text: String)] = []

  public init() {}

  /// Reads the lines of a map.
  ///
  /// - Throws: ``MapFlaw`` for the first line that is none. No other error crosses this seam.
  public init(_ text: String) throws(MapFlaw) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      try read(SheetText.trimmed(String(line)), number: index + 1, indent: Self.indent(line))
    }
  }

  private static func indent(_ line: Substring) -> Int {
    line.prefix { $0 == " " || $0 == "\t" }.count
  }

  private mutating func read(
    _ line: String, number: Int, indent: Int
  ) throws(MapFlaw) {
    guard !line.isEmpty, !line.hasPrefix("#") else { return }
    guard let sign = line.lastIndex(where: { $0 == "=" || $0 == "＝" }) else {
      throw MapFlaw(line: number, column: indent + line.count + 1, reason: .noSign)
    }
    let head = SheetText.trimmed(String(line[..<sign]))
    guard !head.isEmpty else { throw MapFlaw(line: number, column: indent + 1, reason: .noColumn) }
    let after = line[line.index(after: sign)...]
    let word = SheetText.folded(String(after)).lowercased()
    let place =
      indent + line.distance(from: line.startIndex, to: sign) + 2
      + after.prefix { $0 == " " || $0 == "\t" }.count
    guard let use = Self.use(word) else {
      throw MapFlaw(line: number, column: place, reason: .noKey(nearest: Self.nearest(word)))
    }
    if let text = Self.quoted(head) {
      guard case .key(let key) = use else {
        throw MapFlaw(line: number, column: place, reason: .noKey(nearest: nil))
      }
      constants.append((key, text))
    } else {
      entries.append(Entry(head: head, use: use, line: number))
    }
  }

  private static func use(_ word: String) -> ColumnUse? {
    switch word {
    case "-": .ignored
    case ColumnKey.note.rawValue: .noted
    default: ColumnKey(rawValue: word).map { .key($0) }
    }
  }

  private static func nearest(_ word: String) -> String? {
    SheetKeys.nearest(to: word, among: ColumnKey.allCases.map(\.rawValue))
  }

  private static func quoted(_ head: String) -> String? {
    let marks = "\"“”'‘’＂"
    guard head.count >= 2, let first = head.first, let last = head.last,
      marks.contains(first), marks.contains(last)
    else { return nil }
    return SheetText.trimmed(String(head.dropFirst().dropLast()))
  }
}

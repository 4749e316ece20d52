import Domain

/// A small file of settings: `key = value` lines under `[part]` heads; `#` begins a remark.
///
///     [unit]
///     name = 西城区反诈骗专家咨询席
public struct KeyedLines: Hashable, Sendable {
  /// One setting, and the line it stands in.
  public struct Entry: Hashable, Sendable {
    public let part: String
    public let key: String
    public let value: String
    /// Counted from 1.
    public let line: Int

    /// Its key with the part it belongs to: `unit.name`.
    public var path: String { part.isEmpty ? key : "\(part).\(key)" }
  }

  /// The most bytes such a file has, 64 KiB.
  public static let bytesMax = 65_536
  /// The most characters of a value.
  static let valueMax = 2000

  public private(set) var entries: [Entry] = []

  /// Reads the lines; each key stands once, and no value holds markup or control characters.
  ///
  /// - Throws: ``TemplateFlaw`` with the line of the first that cannot be read.
  public init(_ text: String) throws(TemplateFlaw) {
    guard text.utf8.count <= Self.bytesMax else { throw TemplateFlaw(0, "", .tooLarge) }
    var part = ""
    var seen: Set<String> = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (place, raw) in lines.enumerated() {
      let line = Self.trimmed(raw)
      if line.isEmpty || line.first == "#" { continue }
      if line.first == "[", line.last == "]" {
        part = String(Self.trimmed(line.dropFirst().dropLast()))
        continue
      }
      let entry = try Self.entry(line, in: part, at: place + 1)
      guard seen.insert(entry.path).inserted else {
        throw TemplateFlaw(entry.line, entry.path, .twice)
      }
      entries.append(entry)
    }
  }

  /// The entry of a key, if it is there.
  public func entry(_ path: String) -> Entry? { entries.first { $0.path == path } }

  /// Refuses the first key that is none of those known.
  public func check(known: Set<String>) throws(TemplateFlaw) {
    for entry in entries where !known.contains(entry.path) {
      throw TemplateFlaw(entry.line, entry.path, .unknownKey)
    }
  }

  private static func entry(
    _ line: Substring, in part: String, at number: Int
  ) throws(TemplateFlaw) -> Entry {
    guard let sign = line.firstIndex(of: "=") else { throw TemplateFlaw(number, "", .noSign) }
    let key = trimmed(line[..<sign])
    let value = trimmed(line[line.index(after: sign)...])
    let entry = Entry(part: part, key: String(key), value: String(value), line: number)
    guard value.count <= valueMax else { throw TemplateFlaw(number, entry.path, .tooLong) }
    guard !value.contains(where: { $0 == "<" || $0 == ">" }), String(value).visible == value else {
      throw TemplateFlaw(number, entry.path, .markup)
    }
    return entry
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let behind = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard let last = behind.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return behind[...last]
  }
}

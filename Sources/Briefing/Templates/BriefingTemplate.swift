import Documents
import Domain

/// How a unit's briefings look and are worded: its name and red head, the form of the number, fixed
/// sentences, which sections in which order, and which charts.
///
/// Figures, findings and checks are none of its business. What it leaves out stays as built in; a
/// key with `.en` behind it is for English.
public struct BriefingTemplate: Hashable, Sendable {
  private var lines: [String: String] = [:]
  /// The names of the sections to be shown, in their order; `nil` for all as they come.
  private(set) var order: [String]?
  /// The kinds of charts to be shown; `nil` for all.
  private(set) var charts: Set<String>?

  /// The built-in form.
  public init() {}

  /// Reads a template as a unit wrote it.
  ///
  /// - Throws: ``TemplateFlaw`` with the line and the key.
  public init(_ text: String) throws(TemplateFlaw) {
    let file = try KeyedLines(text)
    try file.check(known: Self.known)
    for entry in file.entries {
      try Self.check(entry)
      lines[entry.path] = entry.value
    }
    order = try file.entry("sections.order").map { (entry) throws(TemplateFlaw) in
      try Self.words(of: entry, known: Self.sections)
    }
    charts = try file.entry("charts.show").map { (entry) throws(TemplateFlaw) in
      Set(entry.value == "none" ? [] : try Self.words(of: entry, known: Self.chartKinds))
    }
  }

  /// What the unit says under a key, in the language in force, placeholders filled in.
  func text(_ key: String, filling values: [String: String] = [:]) -> String? {
    let english = Language.current == .english
    guard let line = lines[english ? "\(key).en" : key] else { return nil }
    return Self.fill(line, values)
  }

  /// The same of a name, which stands in English too where there is none for it.
  func name(_ key: String) -> String? { text(key) ?? lines[key] }

  private static func fill(_ line: String, _ values: [String: String]) -> String {
    values.reduce(line) { $0.replacing("{\($1.key)}", with: $1.value) }
  }

  private static func check(_ entry: KeyedLines.Entry) throws(TemplateFlaw) {
    guard entry.part != "sections" || entry.key != "order", entry.part != "charts" else { return }
    let known = entry.part == "number" ? numberPlaceholders : placeholders[entry.part] ?? []
    let used = try placeholders(in: entry)
    for name in used where !known.contains(name) {
      throw TemplateFlaw(entry.line, entry.path, .unknownPlaceholder(name, known: known))
    }
    let isUnique = used.contains("code") || used.contains("year") && used.contains("number")
    guard entry.part != "number" || isUnique else {
      throw TemplateFlaw(entry.line, entry.path, .ambiguousNumber)
    }
  }

  private static func placeholders(
    in entry: KeyedLines.Entry
  ) throws(TemplateFlaw) -> Set<String> {
    var names: Set<String> = []
    for piece in entry.value.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      guard let end = piece.firstIndex(of: "}") else {
        throw TemplateFlaw(entry.line, entry.path, .openPlaceholder)
      }
      names.insert(String(piece[..<end]))
    }
    return names
  }

  private static func words(
    of entry: KeyedLines.Entry, known: [String]
  ) throws(TemplateFlaw) -> [String] {
    let words = entry.value.split(whereSeparator: { " ,，、".contains($0) }).map(String.init)
    if let other = words.first(where: { !known.contains($0) }) {
      throw TemplateFlaw(entry.line, entry.path, .unknownWord(other, known: known))
    }
    guard !words.isEmpty, Set(words).count == words.count else {
      throw TemplateFlaw(entry.line, entry.path, .unknownWord(entry.value, known: known))
    }
    return words
  }
}

import Domain

/// Which columns of a table a screen has room for, and how wide each is drawn.
struct TableLayout {
  private let columns: [Listing.Column]
  private var shown: [Int]
  private var widths: [Int]

  private static let gap = "  "
  /// How much of prose is worth more than the ends of names.
  private static let proseFirst = 30

  /// Lays out lines of as many cells as there are columns; a `nil` screen has room for everything.
  init(_ columns: [Listing.Column], of lines: [[String]], screen: Int?) {
    self.columns = columns
    shown = Array(columns.indices)
    widths = columns.indices.map { place in
      lines.reduce(0) { max($0, $1[place].displayColumns) }
    }
    if let screen { fit(screen) }
  }

  /// The places of the columns there is no room for.
  var leftOut: [Int] { columns.indices.filter { !shown.contains($0) } }

  /// The cells that are shown, cut and aligned; nothing behind the last.
  func line(_ cells: [String]) -> String {
    let parts = shown.map { place in
      let text = cells[place].cut(to: widths[place])
      return text.padded(to: widths[place], onLeft: columns[place].isRightAligned)
    }
    let line = parts.joined(separator: Self.gap)
    let end = line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex
    return String(line[..<end])
  }

  private mutating func fit(_ screen: Int) {
    let whole = widths
    widths = columns.indices.map { place in
      let heading = columns[place].heading.displayColumns
      return columns[place].least.map { min(whole[place], max($0, heading)) } ?? whole[place]
    }
    while room(on: screen) < 0, let place = leastImportant { shown.removeAll { $0 == place } }
    if room(on: screen) < 0 { widths[shown[0]] = screen }

    let cut = shown.filter { columns[$0].least != nil }
    let prose = cut.filter { columns[$0].isProse }
    for place in prose { widen(place, to: min(whole[place], Self.proseFirst), screen) }
    for place in cut where !columns[place].isProse { widen(place, to: whole[place], screen) }
    for place in prose { widen(place, to: whole[place], screen) }
  }

  /// The columns of the screen that are left, below zero when it is too narrow.
  private func room(on screen: Int) -> Int {
    let gaps = Self.gap.count * (shown.count - 1)
    return screen - gaps - shown.reduce(0) { $0 + widths[$1] }
  }

  private mutating func widen(_ place: Int, to width: Int, _ screen: Int) {
    widths[place] = max(widths[place], min(width, widths[place] + room(on: screen)))
  }

  /// The column to do without next: a minor one, prose, then any; `nil` when one is left.
  private var leastImportant: Int? {
    guard shown.count > 1 else { return nil }
    let others = shown.dropFirst()
    return others.last { columns[$0].isMinor } ?? others.last { columns[$0].isProse }
      ?? others.last
  }
}

extension String {
  /// The text within so many columns of a terminal, with … where it was cut.
  ///
  ///     "T08 posing as police".cut(to: 12)  // "T08 posing…"
  ///     "T08 posing as police".cut(to: 8)   // "T08"
  func cut(to columns: Int) -> String {
    guard displayColumns > columns else { return self }
    // A code says as much without the stub of its name.
    if let word = split(separator: " ").first, word.displayColumns <= columns,
      word.displayColumns + 6 > columns
    {
      return String(word)
    }
    var kept = ""
    var width = 1
    for character in self {
      width += character.displayColumns
      if width > columns { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }
}

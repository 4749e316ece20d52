import Domain

extension Table {
  /// The rows under a rule; a table too wide loses letters of its words, never of its figures.
  func lines(_ paint: Paint) -> [String] {
    let cells = rows.map { $0.map(\.shown) }
    let heads = columns.map(\.name.visibleOnOneLine)
    let full = columns.indices.map { column in
      ([heads] + cells).map { $0[column].displayColumns }.max() ?? 0
    }
    let gap = full.reduce(0, +) + 3 * full.count <= Document.textWidth ? "   " : " "
    let widths = fitted(full, gap: gap.count)
    func line(_ cells: [String]) -> String {
      cells.indices.map { place in
        cells[place].narrowed(to: widths[place])
          .padded(to: widths[place], onLeft: columns[place].isFigure)
      }.joined(separator: gap)
    }
    let rule = String(
      repeating: "-", count: widths.reduce(0, +) + gap.count * (widths.count - 1))
    let body = cells.enumerated().map { place, row in
      hasTotal && place == cells.count - 1 ? paint(line(row), .bold) : line(row)
    }
    return [paint(line(heads), .bold), rule] + body
  }

  /// The widths, those of words made smaller until the line fits.
  private func fitted(_ widths: [Int], gap: Int) -> [Int] {
    var widths = widths
    var over = widths.reduce(0, +) + gap * (widths.count - 1) - Document.textWidth
    while over > 0 {
      let words = widths.indices.filter { !columns[$0].isFigure && widths[$0] > 8 }
      let others = widths.indices.filter { widths[$0] > 8 }
      guard let widest = (words.isEmpty ? others : words).max(by: { widths[$0] < widths[$1] })
      else { break }
      widths[widest] -= 1
      over -= 1
    }
    return widths
  }
}

extension String {
  /// The text, cut so that it takes no more columns.
  func narrowed(to columns: Int) -> String {
    guard displayColumns > columns else { return self }
    var (text, taken) = ("", 1)
    for character in self {
      taken += character.displayColumns
      if taken > columns { break }
      text.append(character)
    }
    return text + "…"
  }
}

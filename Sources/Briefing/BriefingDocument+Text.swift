import Domain

extension BriefingDocument {
  /// Columns of a terminal the text fills.
  static let textWidth = 80

  /// For a terminal: 80 columns, no codes.
  var text: String {
    var lines = ([title] + head).map(Self.centred)
    for section in sections {
      lines.append("")
      if let heading = section.heading { lines.append(heading) }
      for block in section.blocks { lines += Self.lines(of: block) }
    }
    lines.append("")
    lines += foot.map { $0.padded(to: Self.textWidth, onLeft: true) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func centred(_ line: String) -> String {
    String(repeating: " ", count: max(0, (textWidth - line.displayColumns) / 2)) + line
  }

  private static func lines(of block: Block) -> [String] {
    switch block {
    // A closing mark may hang one ideograph over, so the text keeps clear of the last column.
    case .paragraph(let text): ["\u{3000}\u{3000}\(text)".wrapped(columns: textWidth - 2)]
    case .table(let table): [""] + table.lines + [""]
    }
  }
}

extension BriefingDocument.Table {
  /// The rows under a rule, text on the left, figures on the right.
  fileprivate var lines: [String] {
    let widths = header.indices.map { column in
      ([header] + rows).map { $0[column].displayColumns }.max() ?? 0
    }
    let gap = widths.reduce(0, +) + 3 * widths.count <= BriefingDocument.textWidth ? "   " : " "
    func line(_ cells: [String]) -> String {
      cells.indices.map { cells[$0].padded(to: widths[$0], onLeft: $0 > 0) }.joined(separator: gap)
    }
    let rule = String(
      repeating: "-", count: widths.reduce(0, +) + gap.count * (widths.count - 1))
    return [line(header), rule] + rows.map(line)
  }
}

import Domain

extension Document {
  /// Columns of a terminal the text fills.
  static let textWidth = 80

  /// For a terminal: 80 columns, with charts of blocks.
  ///
  /// - Parameter isColoured: Whether headings and bars are in colour (ECMA-48).
  /// - Returns: Lines, each with its end.
  public func text(isColoured: Bool = false) -> String {
    Language.$current.withValue(language) {
      let paint = Paint(isOn: isColoured)
      var lines = head(paint)
      for section in sections {
        lines.append("")
        if let heading = section.heading { lines += Self.heading(heading, paint) }
        for block in section.blocks.inOrder { lines += Self.lines(of: block, paint) }
      }
      return (lines + foot(paint)).withoutRepeatedBlanks.joined(separator: "\n") + "\n"
    }
  }

  private func head(_ paint: Paint) -> [String] {
    let plain = [issuer, number].filter { !$0.isEmpty }
    return Self.centred(plain[...], paint, .red) + Self.centred([title], paint, .bold)
      + Self.centred(subtitles[...], paint, .plain)
  }

  private func foot(_ paint: Paint) -> [String] {
    let signed = signature.map { [$0.name, $0.day] } ?? []
    let words = mark.map { mark in seal.map { mark.replacing($0, with: "") } ?? mark }
    let mark = words.map { $0.visibleOnOneLine.wrapped(columns: Self.textWidth - 1) }
    return [""] + signed.map { $0.visibleOnOneLine.padded(to: Self.textWidth, onLeft: true) }
      + (mark.map { ["", paint($0, .faint)] } ?? []) + sealLines.map { paint($0, .faint) }
  }

  /// The seal, which is too long for a line, broken before its hash.
  private var sealLines: [String] {
    guard let seal else { return [] }
    let parts = seal.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4 else { return [seal] }
    return [parts[..<3].joined(separator: "/") + "/", String(parts[3])]
  }

  private static func centred(
    _ lines: ArraySlice<String>, _ paint: Paint, _ colour: Paint.Colour
  ) -> [String] {
    lines.flatMap { line in
      line.visibleOnOneLine.wrapped(columns: textWidth - 2).split(separator: "\n").map { part in
        let space = max(0, (textWidth - part.displayColumns) / 2)
        return String(repeating: " ", count: space) + paint(String(part), colour)
      }
    }
  }

  private static func heading(_ heading: String, _ paint: Paint) -> [String] {
    let lines = heading.visibleOnOneLine.wrapped(columns: textWidth - 2)
    return lines.split(separator: "\n").map { paint(String($0), .bold) }
  }

  private static func lines(of block: Block, _ paint: Paint) -> [String] {
    switch block {
    // A closing mark may hang one ideograph over, so the text keeps clear of the last column.
    case .paragraph(let text):
      [(say("\u{3000}\u{3000}", "  ") + text.visibleOnOneLine).wrapped(columns: textWidth - 2)]
    case .note(let text): [text.visibleOnOneLine.wrapped(columns: textWidth - 2)]
    case .table(let table): [""] + table.lines(paint) + [""]
    case .chart(let chart): [""] + chart.lines(paint) + [""]
    case .columns(let columns): columns.joined().flatMap { lines(of: $0, paint) }
    }
  }
}

extension [String] {
  /// The lines, one empty one where several follow each other.
  fileprivate var withoutRepeatedBlanks: [String] {
    indices.filter { !self[$0].isEmpty || $0 > 0 && !self[$0 - 1].isEmpty }.map { self[$0] }
  }
}

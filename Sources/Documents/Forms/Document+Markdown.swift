import Domain

extension Document {
  /// CommonMark with pipe tables; charts as their bars in a table of words.
  public var markdown: String {
    Language.$current.withValue(language) {
      let head = ([issuer, number] + subtitles).filter { !$0.isEmpty }
      var parts = ["# \(title.inMarkdown)", head.map(\.inMarkdown).joined(separator: "  \n")]
      for section in sections {
        if let heading = section.heading { parts.append("## \(heading.inMarkdown)") }
        parts += section.blocks.inOrder.map(Self.markdown)
      }
      if let signature {
        parts.append("\(signature.name.inMarkdown)  \n\(signature.day.inMarkdown)")
      }
      if let mark { parts.append("*\(mark.inMarkdown)*") }
      return parts.joined(separator: "\n\n") + "\n"
    }
  }

  private static func markdown(of block: Block) -> String {
    switch block {
    case .paragraph(let text): text.inMarkdown
    case .note(let text): "> \(text.inMarkdown)"
    case .table(let table): table.markdown
    case .chart(let chart): fenced(chart.lines(Paint(isOn: false)))
    case .columns(let columns):
      columns.joined().map { markdown(of: $0) }.joined(separator: "\n\n")
    }
  }

  /// Letters of one width, in which nothing is markup: no line of theirs ends the fence.
  private static func fenced(_ lines: [String]) -> String {
    (["````text"] + lines.map(\.withoutTicks) + ["````"]).joined(separator: "\n")
  }
}

extension Table {
  fileprivate var markdown: String {
    let rule = columns.map { $0.isFigure ? "---:" : ":---" }
    func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
    let body = rows.map { line($0.map(\.shown.inMarkdown)) }
    return ([line(columns.map(\.name.inMarkdown)), line(rule)] + body).joined(separator: "\n")
  }
}

extension String {
  /// What markup a name or an occupation holds is shown, not obeyed.
  fileprivate var inMarkdown: String {
    var escaped = ""
    for character in visibleOnOneLine {
      if "\\`*_[]<>|#&~".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }

  fileprivate var withoutTicks: String { String(map { $0 == "`" ? "'" : $0 }) }
}

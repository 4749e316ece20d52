extension BriefingDocument {
  /// CommonMark with pipe tables.
  var markdown: String {
    var parts = ["# \(Self.escaped(title))", head.map(Self.escaped).joined(separator: "  \n")]
    for section in sections {
      if let heading = section.heading { parts.append("## \(Self.escaped(heading))") }
      parts += section.blocks.map { block in
        switch block {
        case .paragraph(let text): Self.escaped(text)
        case .table(let table): table.markdown
        }
      }
    }
    parts.append(foot.map(Self.escaped).joined(separator: "  \n"))
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// What markup a name or an occupation holds is shown, not obeyed.
  fileprivate static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_[]<>|#&".contains(character) { escaped.append("\\") }
      escaped.append(character.isNewline ? " " : character)
    }
    return escaped
  }
}

extension BriefingDocument.Table {
  fileprivate var markdown: String {
    let rule = header.indices.map { $0 == 0 ? ":---" : "---:" }
    func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
    let escaped = ([header] + rows).map { line($0.map(BriefingDocument.escaped)) }
    return ([escaped[0], line(rule)] + escaped.dropFirst()).joined(separator: "\n")
  }
}

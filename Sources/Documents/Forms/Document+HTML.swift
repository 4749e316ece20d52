import Domain

extension Document {
  /// One file of HTML with its style and its pictures (SVG) in it, fit for the screen and for A4;
  /// it runs no script and loads nothing.
  public var html: String {
    Language.$current.withValue(language) {
      let lang = say("zh-CN", "en")
      return """
        <!DOCTYPE html>
        <html lang="\(lang)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src \
        'unsafe-inline'">\(sealTag)
        <title>\(title.inXML)</title>
        <style>
        \(Self.style)
        </style>
        </head>
        <body>
        <main>
        \(head)
        \(sections.map(Self.html).joined(separator: "\n"))
        \(foot)
        </main>
        </body>
        </html>

        """
    }
  }

  private var sealTag: String {
    seal.map { "\n<meta name=\"desk110-seal\" content=\"\($0.inXML)\">" } ?? ""
  }

  private var head: String {
    let lines = subtitles.map { "<p class=\"subtitle\">\($0.inXML)</p>" }
    let red = """
      <p class="issuer">\(issuer.inXML)</p>
      <p class="number">\(number.inXML)</p>

      """
    return """
      <header>
      \(issuer.isEmpty ? "" : red)\
      <h1>\(title.inXML)</h1>
      \(lines.joined(separator: "\n"))
      </header>
      """
  }

  private var foot: String {
    let signed = signature.map {
      "<p class=\"signature\">\($0.name.inXML)<br>\($0.day.inXML)</p>"
    }
    return [signed, mark.map { "<footer>\($0.inXML)</footer>" }]
      .compactMap(\.self).joined(separator: "\n")
  }

  private static func html(of section: Section) -> String {
    let heading = section.heading.map { "<h2>\($0.inXML)</h2>\n" } ?? ""
    let blocks = section.blocks.map { Self.html(of: $0, width: Drawing.columnWidth) }
    let opening = section.startsPage ? "<section class=\"page\">" : "<section>"
    return "\(opening)\n\(heading)\(blocks.joined(separator: "\n"))\n</section>"
  }

  private static func html(of block: Block, width: Double) -> String {
    switch block {
    case .paragraph(let text): return "<p>\(text.inXML)</p>"
    case .note(let text): return "<p class=\"note\">\(text.inXML)</p>"
    case .table(let table): return table.html
    case .chart(let chart): return "<figure>\n\(chart.drawing(width: width).svg)\n</figure>"
    case .columns(let wanted):
      let columns = Document.Block.beside(wanted)
      guard columns.count > 1 else {
        return columns.joined().map { html(of: $0, width: Drawing.columnWidth) }
          .joined(separator: "\n")
      }
      let width = Drawing.width(of: columns.count)
      let parts = columns.map { blocks in
        "<div>\n\(blocks.map { html(of: $0, width: width) }.joined(separator: "\n"))\n</div>"
      }
      return "<div class=\"columns\">\n\(parts.joined(separator: "\n"))\n</div>"
    }
  }
}

extension Table {
  fileprivate var html: String {
    let heads = columns.map { "<th scope=\"col\">\($0.name.inXML)</th>" }.joined()
    let caption = name.isEmpty ? "" : "<caption>\(name.inXML)</caption>\n"
    var text = "<table>\n\(caption)<thead><tr>\(heads)</tr></thead>\n<tbody>\n"
    for (place, row) in rows.enumerated() {
      text += hasTotal && place == rows.count - 1 ? "<tr class=\"total\">" : "<tr>"
      for (column, cell) in zip(columns, row) {
        text += (column.isFigure ? "<td class=\"figure\">" : "<td>") + cell.shown.inXML + "</td>"
      }
      text += "</tr>\n"
    }
    return text + "</tbody>\n</table>"
  }
}

import Documents
import Domain

/// The text of a document in WordprocessingML, and the pictures it refers to.
struct WordBody {
  let xml: String
  /// In the order of their numbers.
  let charts: [Drawing]

  init(_ document: Document) {
    var writer = Writer(document)
    writer.writeHead()
    let last = document.sections.count - 1
    for (place, section) in document.sections.enumerated() {
      writer.write(section, isLast: place == last)
    }
    writer.writeSignature()
    charts = writer.charts
    xml =
      WordParts.declaration + "<w:document \(WordParts.namespaces)><w:body>\n" + writer.text
      + Self.section + "</w:body></w:document>\n"
  }

  /// The page: A4 with the margins of GB/T 9704, in twentieths of a point.
  private static let section =
    "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rIdFooter1\"/>"
    + "<w:footerReference w:type=\"even\" r:id=\"rIdFooter2\"/>"
    + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" "
    + "w:bottom=\"1985\" w:left=\"1588\" w:header=\"851\" w:footer=\"1200\" w:gutter=\"0\"/>"
    + "</w:sectPr>\n"

  /// Writes paragraph after paragraph.
  fileprivate struct Writer {
    let document: Document
    let manner: Manner
    var text = ""
    var charts: [Drawing] = []

    init(_ document: Document) {
      self.document = document
      manner = Manner(document.language)
    }
  }
}

extension WordBody.Writer {
  mutating func writeHead() {
    if !document.issuer.isEmpty { writeRedHead() }
    paragraph(document.title, "Title")
    for line in document.subtitles { paragraph(line, "Subtitle") }
    if !document.issuer.isEmpty { paragraph("", "Normal") }
  }

  private mutating func writeRedHead() {
    let width = document.issuer.visibleOnOneLine.displayColumns
    let fitting = 2 * Manner.width / Double(max(width, 1)) * 0.97
    let size = max(manner.title, min(manner.issuer, fitting))
    paragraph(document.issuer, "Issuer", run: "<w:sz w:val=\"\(Int(size * 2))\"/>")
    paragraph(document.number, "Number")
  }

  mutating func write(_ section: Document.Section, isLast: Bool) {
    if section.startsPage { paragraph("", "TableEnd", format: "<w:pageBreakBefore/>") }
    if let heading = section.heading { paragraph(heading, "Heading1") }
    for (place, block) in section.blocks.enumerated() {
      // Who signs never stands alone on a page.
      let isEnd = isLast && place == section.blocks.count - 1 && document.signature != nil
      write(block, width: Manner.width, isEnd: isEnd)
    }
  }

  private mutating func write(
    _ block: Document.Block, width: Double, size: Double = Manner.cell, isEnd: Bool = false
  ) {
    switch block {
    case .paragraph(let text): paragraph(text, "BodyText", keepsNext: isEnd)
    case .note(let text): paragraph(text, "Note")
    case .table(let table): write(table, width: width, sizeMax: size)
    case .chart(let chart): write(chart.drawing(width: width))
    case .columns(let columns): write(columns)
    }
  }

  /// A table without lines, each of its cells a column; one after another what is about as long as
  /// a page, as a row that is broken between pages is hard to edit.
  private mutating func write(_ wanted: [[Document.Block]]) {
    let columns = Document.Block.beside(wanted)
    let longest = columns.map { $0.inOrder.map(\.rows).reduce(0, +) }.max() ?? 0
    guard longest <= Self.rowsBesideMax, columns.count > 1 else {
      for block in columns.joined() { write(block, width: Manner.width) }
      return
    }
    let width = Drawing.width(of: columns.count)
    let size = Document.Block.letterSize(of: columns)
    let side = Int((width + Drawing.gutter / 2) * 20)
    let grid = String(repeating: "<w:gridCol w:w=\"\(side)\"/>", count: columns.count)
    text +=
      "<w:tbl><w:tblPr><w:tblW w:w=\"\(side * columns.count)\" w:type=\"dxa\"/>"
      + "<w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr>"
      + "<w:tblGrid>\(grid)</w:tblGrid>\n<w:tr>"
    for blocks in columns {
      text += "<w:tc><w:tcPr><w:tcW w:w=\"\(side)\" w:type=\"dxa\"/></w:tcPr>"
      for block in blocks { write(block, width: width, size: size) }
      paragraph("", "TableEnd")
      text += "</w:tc>"
    }
    text += "</w:tr></w:tbl>\n"
    paragraph("", "TableEnd")
  }

  /// The shorter of name and day in the middle under or over the longer.
  mutating func writeSignature() {
    guard let signature = document.signature else { return }
    paragraph("", "Normal", keepsNext: true)
    let widths = [signature.name, signature.day].map {
      Double($0.visibleOnOneLine.displayColumns) * manner.body / 2
    }
    for (line, width) in zip([signature.name, signature.day], widths) {
      let indent = 4 * manner.body + ((widths.max() ?? width) - width) / 2
      paragraph(
        line, "Signature", format: "<w:ind w:right=\"\(Int(indent * 20))\" w:firstLine=\"0\"/>",
        keepsNext: true)
    }
  }

  private static let rowsBesideMax = 32

  private mutating func paragraph(
    _ words: String, _ style: String, format: String = "", run: String = "",
    keepsNext: Bool = false
  ) {
    let keep = keepsNext ? "<w:keepNext/>" : ""
    text += "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(keep)\(format)</w:pPr>"
    if !words.isEmpty {
      let dress = run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>"
      text += "<w:r>\(dress)<w:t xml:space=\"preserve\">\(words.inXML)</w:t></w:r>"
    }
    text += "</w:p>\n"
  }

  private mutating func write(_ drawing: Drawing) {
    charts.append(drawing)
    let number = charts.count
    text +=
      "<w:p><w:pPr><w:pStyle w:val=\"Chart\"/></w:pPr><w:r>"
      + WordParts.picture(drawing, number: number) + "</w:r></w:p>\n"
  }
}

extension WordBody.Writer {
  fileprivate mutating func write(_ table: Table, width: Double, sizeMax: Double) {
    if !table.name.isEmpty { paragraph(table.name, "Caption") }
    let measure = TableMeasure(table, width: width, sizeMax: sizeMax)
    let widths = measure.widths.map { Int($0 * 20) }
    let size = "<w:sz w:val=\"\(Int(measure.size * 2))\"/>"
    text +=
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"\(widths.reduce(0, +))\" "
      + "w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr>"
      + "<w:tblGrid>\(widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined())</w:tblGrid>\n"
    row(table.columns.map { ($0.name, "TableHead", "") }, widths, size, isHead: true)
    for (place, cells) in table.rows.enumerated() {
      let isTotal = table.hasTotal && place == table.rows.count - 1
      let style = isTotal ? "TableTotal" : "TableText"
      row(
        zip(table.columns, cells).map { column, cell in
          (cell.shown, style, column.isFigure ? "<w:jc w:val=\"right\"/>" : "")
        }, widths, size, isHead: false)
    }
    text += "</w:tbl>\n"
    paragraph("", "TableEnd")
  }

  private mutating func row(
    _ cells: [(words: String, style: String, side: String)], _ widths: [Int], _ size: String,
    isHead: Bool
  ) {
    text += "<w:tr><w:trPr><w:cantSplit/>\(isHead ? "<w:tblHeader/>" : "")</w:trPr>"
    for (cell, width) in zip(cells, widths) {
      text += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
      text += "<w:vAlign w:val=\"center\"/></w:tcPr>"
      paragraph(cell.words, cell.style, format: cell.side, run: size, keepsNext: isHead)
      text += "</w:tc>"
    }
    text += "</w:tr>\n"
  }
}

extension Document.Block {
  /// The rows of a table, with its heads; of anything else none.
  fileprivate var rows: Int {
    guard case .table(let table) = self else { return 0 }
    return table.rows.count + 2
  }
}

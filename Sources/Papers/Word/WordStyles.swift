import Domain

/// The styles of the official form (GB/T 9704), under the names by which WPS and Word know theirs.
struct WordStyles {
  private let manner: Manner
  private let isChinese: Bool

  init(_ language: Language) {
    manner = Manner(language)
    isChinese = language == .chinese
  }

  var xml: String {
    WordParts.declaration + "<w:styles \(WordParts.namespaces)>" + defaults
      + all.map(\.xml).joined() + Self.grid + "</w:styles>\n"
  }

  private var defaults: String {
    "<w:docDefaults><w:rPrDefault><w:rPr>\(Self.fonts("仿宋"))<w:sz w:val=\"\(half(manner.body))\"/>"
      + "<w:szCs w:val=\"\(half(manner.body))\"/><w:lang w:val=\"\(isChinese ? "zh-CN" : "en-US")\" "
      + "w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
  }

  private var all: [Style] {
    let line = Self.line(manner.pitch)
    let indent =
      isChinese
      ? "<w:ind w:firstLineChars=\"200\" w:firstLine=\"\(Int(manner.body * 40))\"/>" : ""
    let centre = "<w:jc w:val=\"center\"/>"
    let bold = "<w:b/>"
    return [
      Style("Normal", "Normal", basedOn: nil, paragraph: line),
      Style(
        "Issuer", "Issuer",
        paragraph: "<w:keepNext/><w:spacing w:before=\"1984\" \(Self.loose)/>" + centre,
        run: Self.fonts("方正小标宋简体") + bold + "<w:color w:val=\"C00000\"/>"),
      Style(
        "Number", "Number",
        paragraph: "<w:keepNext/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"16\" w:space=\"8\" "
          + "w:color=\"C00000\"/></w:pBdr>\(Self.line(manner.pitch, before: manner.pitch))" + centre
      ),
      Style(
        "Title", "Title",
        paragraph: "<w:keepNext/>\(Self.line(manner.titlePitch, before: manner.pitch * 1.3))"
          + centre, run: Self.fonts("方正小标宋简体") + bold + size(manner.title)),
      Style("Subtitle", "Subtitle", paragraph: line + centre),
      Style(
        "Heading1", "heading 1", next: "BodyText",
        paragraph: "<w:keepNext/><w:keepLines/>\(line)\(indent)<w:outlineLvl w:val=\"0\"/>",
        run: Self.fonts("黑体") + (isChinese ? "" : bold)),
      Style(
        "BodyText", "Body Text",
        paragraph: "\(Self.line(manner.pitch, after: manner.gap))\(indent)<w:jc w:val=\"both\"/>"),
      Style(
        "Note", "Note", paragraph: Self.line(manner.notePitch) + "<w:jc w:val=\"both\"/>",
        run: size(manner.note)),
      Style("Signature", "Signature", paragraph: line + "<w:jc w:val=\"right\"/>"),
    ] + small
  }

  /// Those of tables, charts and the foot.
  private var small: [Style] {
    let (cell, flow) = (
      Self.line(Manner.cellPitch), "<w:spacing w:before=\"50\" w:after=\"50\" \(Self.loose)/>"
    )
    let centre = "<w:jc w:val=\"center\"/>"
    let heading = Self.fonts("黑体")
    return [
      Style(
        "Caption", "caption",
        paragraph: "<w:keepNext/>\(Self.line(Manner.cellPitch, before: Manner.float, after: 3))"
          + centre, run: heading + "<w:b/>" + size(Manner.cell)),
      Style("TableText", "Table Text", paragraph: flow, run: size(Manner.cell)),
      Style(
        "TableHead", "Table Head", paragraph: flow + centre,
        run: heading + "<w:b/>" + size(Manner.cell)),
      Style(
        "TableTotal", "Table Total", paragraph: flow, run: heading + "<w:b/>" + size(Manner.cell)),
      Style("TableEnd", "Table End", paragraph: Self.line(Manner.float), run: size(6)),
      Style(
        "Chart", "Chart",
        paragraph: "<w:spacing w:before=\"120\" w:after=\"120\" \(Self.loose)/>" + centre),
      Style("Footer", "footer", paragraph: cell, run: Self.fonts("宋体") + size(14)),
      Style(
        "Mark", "Mark", paragraph: Self.line(10),
        run: heading + "<w:color w:val=\"5F5F5F\"/>" + size(7.5)),
    ]
  }

  private func size(_ points: Double) -> String {
    "<w:sz w:val=\"\(half(points))\"/><w:szCs w:val=\"\(half(points))\"/>"
  }

  private func half(_ points: Double) -> Int { Int(points * 2) }

  private static func fonts(_ chinese: String) -> String {
    "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" "
      + "w:eastAsia=\"\(chinese)\" w:cs=\"Times New Roman\"/>"
  }

  /// Lines as high as what is in them.
  private static let loose = "w:line=\"240\" w:lineRule=\"auto\""

  /// Lines of exactly a height, and the space around the paragraph, in points.
  private static func line(_ height: Double, before: Double = 0, after: Double = 0) -> String {
    "<w:spacing w:before=\"\(Int(before * 20))\" w:after=\"\(Int(after * 20))\" "
      + "w:line=\"\(Int(height * 20))\" w:lineRule=\"exact\"/>"
  }

  /// The frame of tables.
  private static let grid: String = {
    let edges = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>"
    }
    return "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>"
      + "<w:tblPr><w:tblBorders>\(edges.joined())</w:tblBorders><w:tblCellMar>"
      + "<w:left w:w=\"80\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar>"
      + "</w:tblPr></w:style>"
  }()

  /// A style of paragraphs.
  private struct Style {
    let xml: String

    init(
      _ id: String, _ name: String, basedOn base: String? = "Normal", next: String? = nil,
      paragraph: String, run: String = ""
    ) {
      let isDefault = base == nil ? " w:default=\"1\"" : ""
      let isOwn = name.first?.isUppercase == true && Self.known.contains(name) == false
      xml =
        "<w:style w:type=\"paragraph\"\(isDefault)\(isOwn ? " w:customStyle=\"1\"" : "") "
        + "w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
        + (base.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? "")
        + (next.map { "<w:next w:val=\"\($0)\"/>" } ?? "")
        + "<w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>"
    }

    /// Names that the programs know.
    private static let known: Set = ["Normal", "Title", "Subtitle", "Body Text", "Signature"]
  }
}

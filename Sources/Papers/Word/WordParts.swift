import Documents
import Domain

/// The small parts of an office document, and what they have in common.
enum WordParts {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006"

  static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:r=\"\(office)/relationships\" xmlns:wp=\"\(drawing)/wordprocessingDrawing\" "
    + "xmlns:a=\"\(drawing)/main\" xmlns:pic=\"\(drawing)/picture\""

  /// What kind each part is of.
  static func types(isSealed: Bool) -> String {
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    let parts = [
      ("word/document", kind + "document.main+xml"), ("word/styles", kind + "styles+xml"),
      ("word/settings", kind + "settings+xml"), ("word/footer1", kind + "footer+xml"),
      ("word/footer2", kind + "footer+xml"),
      ("docProps/core", "application/vnd.openxmlformats-package.core-properties+xml"),
    ]
    let sealed = [
      (
        "docProps/custom",
        "application/vnd.openxmlformats-officedocument.custom-properties+xml"
      )
    ]
    let overrides = (parts + (isSealed ? sealed : [])).map {
      "<Override PartName=\"/\($0).xml\" ContentType=\"\($1)\"/>"
    }
    return declaration + "<Types xmlns=\"\(package)/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
      + "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Default Extension=\"png\" ContentType=\"image/png\"/>" + overrides.joined() + "</Types>\n"
  }

  /// Where the main part and the properties are.
  static func relations(isSealed: Bool) -> String {
    let parts = [
      ("rId1", "\(office)/relationships/officeDocument", "word/document.xml"),
      ("rId2", "\(package)/relationships/metadata/core-properties", "docProps/core.xml"),
    ]
    let sealed = [("rId3", "\(office)/relationships/custom-properties", "docProps/custom.xml")]
    return relations(parts + (isSealed ? sealed : []))
  }

  /// What the file can be verified by, as a property of it.
  static func custom(seal: String) -> String {
    declaration + "<Properties xmlns=\"\(office)/custom-properties\" "
      + "xmlns:vt=\"\(office)/docPropsVTypes\"><property "
      + "fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name=\"desk110-seal\">"
      + "<vt:lpwstr>\(seal.inXML)</vt:lpwstr></property></Properties>\n"
  }

  /// What the text refers to.
  static func relations(pictures: Int) -> String {
    let others = ["styles", "settings"].map {
      ("rId\($0)", "\(office)/relationships/\($0)", "\($0).xml")
    }
    let footers = [1, 2].map {
      ("rIdFooter\($0)", "\(office)/relationships/footer", "footer\($0).xml")
    }
    let charts = (0..<pictures).map {
      ("rIdChart\($0 + 1)", "\(office)/relationships/image", "media/chart\($0 + 1).png")
    }
    return relations(others + footers + charts)
  }

  private static func relations(_ relations: [(String, String, String)]) -> String {
    let list = relations.map {
      "<Relationship Id=\"\($0)\" Type=\"\($1)\" Target=\"\($2)\"/>"
    }
    return declaration + "<Relationships xmlns=\"\(package)/relationships\">" + list.joined()
      + "</Relationships>\n"
  }

  /// Title, author, language and time.
  static func core(of document: Document) -> String {
    let universal = document.dated.adding(seconds: -Instant.beijingOffsetSeconds)
    let time = "xsi:type=\"dcterms:W3CDTF\">\(universal.text.prefix(19))Z"
    return declaration + "<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
      + "<dc:title>\(document.title.inXML)</dc:title><dc:subject>\(document.number.inXML)"
      + "</dc:subject><dc:creator>\(document.issuer.inXML)</dc:creator>"
      + "<dc:language>\(say("zh-CN", "en"))</dc:language>"
      + "<dcterms:created \(time)</dcterms:created><dcterms:modified \(time)</dcterms:modified>"
      + "</cp:coreProperties>\n"
  }

  /// Settings: pages face each other, and the text is laid out as Word 2013 does.
  static func settings(_ language: Language) -> String {
    let uri = "http://schemas.microsoft.com/office/word"
    return declaration + "<w:settings \(namespaces)><w:evenAndOddHeaders/>"
      + "<w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat>"
      + "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"\(uri)\" w:val=\"15\"/></w:compat>"
      + "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>\n"
  }

  /// The number of the page on the outer side, and the mark.
  static func footer(_ document: Document, isEven: Bool) -> String {
    let side = isEven ? "left" : "right"
    let field = ["begin", "separate", "end"].map {
      "<w:r><w:fldChar w:fldCharType=\"\($0)\"/></w:r>"
    }
    let number =
      "<w:r><w:t xml:space=\"preserve\">— </w:t></w:r>\(field[0])<w:r><w:instrText "
      + "xml:space=\"preserve\"> PAGE </w:instrText></w:r>\(field[1])<w:r><w:t>1</w:t></w:r>"
      + "\(field[2])<w:r><w:t xml:space=\"preserve\"> —</w:t></w:r>"
    let mark = document.mark.map {
      "<w:p><w:pPr><w:pStyle w:val=\"Mark\"/></w:pPr><w:r><w:t xml:space=\"preserve\">"
        + "\($0.inXML)</w:t></w:r></w:p>"
    }
    return declaration + "<w:ftr \(namespaces)><w:p><w:pPr><w:pStyle w:val=\"Footer\"/>"
      + "<w:ind w:left=\"280\" w:right=\"280\"/><w:jc w:val=\"\(side)\"/></w:pPr>\(number)</w:p>"
      + (mark ?? "") + "</w:ftr>\n"
  }

  /// A picture in the line, with words for those who cannot see it; sizes in English Metric Units,
  /// 12,700 a point.
  static func picture(_ drawing: Drawing, number: Int) -> String {
    let (width, height) = (Int(drawing.width * 12_700), Int(drawing.height * 12_700))
    let extent = "cx=\"\(width)\" cy=\"\(height)\""
    let words = drawing.title.inXML
    return
      "<w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent \(extent)/>"
      + "<wp:docPr id=\"\(number)\" name=\"chart \(number)\" descr=\"\(words)\"/><a:graphic>"
      + "<a:graphicData uri=\"\(Self.drawing)/picture\"><pic:pic><pic:nvPicPr>"
      + "<pic:cNvPr id=\"\(number)\" name=\"chart \(number)\" descr=\"\(words)\"/><pic:cNvPicPr/>"
      + "</pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rIdChart\(number)\"/><a:stretch>"
      + "<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
      + "<a:ext \(extent)/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>"
      + "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
  }
}

public import Documents
import Domain

/// A document as bytes: Office Open XML (ISO/IEC 29500), to be edited in WPS or Word.
///
/// Its styles are named as those programs name theirs, and are those of the official form.
public enum WordFile {
  /// Writes the document; charts are pictures in it.
  ///
  /// - Throws: ``PaperError``.
  public static func bytes(of document: Document) throws(PaperError) -> [UInt8] {
    let outcome = Language.$current.withValue(document.language) {
      Result { () throws(PaperError) in try parts(of: document) }
    }
    return try outcome.get()
  }

  private static func parts(of document: Document) throws(PaperError) -> [UInt8] {
    let body = WordBody(document)
    let archive = try ZipArchive()
    let isSealed = document.seal != nil
    try archive.add("[Content_Types].xml", WordParts.types(isSealed: isSealed))
    try archive.add("_rels/.rels", WordParts.relations(isSealed: isSealed))
    if let seal = document.seal {
      try archive.add("docProps/custom.xml", WordParts.custom(seal: seal))
    }
    try archive.add("docProps/core.xml", WordParts.core(of: document))
    try archive.add("word/document.xml", body.xml)
    try archive.add("word/styles.xml", WordStyles(document.language).xml)
    try archive.add("word/settings.xml", WordParts.settings(document.language))
    try archive.add("word/footer1.xml", WordParts.footer(document, isEven: false))
    try archive.add("word/footer2.xml", WordParts.footer(document, isEven: true))
    try archive.add(
      "word/_rels/document.xml.rels", WordParts.relations(pictures: body.charts.count))
    let fonts = body.charts.isEmpty ? nil : try Fonts(document.language)
    for (place, drawing) in body.charts.enumerated() {
      guard let fonts else { break }
      try archive.add("word/media/chart\(place + 1).png", PictureFile.bytes(of: drawing, fonts))
    }
    return try archive.finish()
  }
}

import CPango
public import Documents
import Domain

/// A document as bytes: PDF 1.5 on A4, as official papers are laid out (GB/T 9704).
public enum PaperFile {
  /// Lays out and draws the document; its fonts and charts are in the file.
  ///
  /// - Throws: ``PaperError``.
  public static func bytes(of document: Document) throws(PaperError) -> [UInt8] {
    let outcome = Language.$current.withValue(document.language) {
      Result { () throws(PaperError) in
        let pages = try Pages(document)
        pages.setHead()
        for (place, section) in document.sections.enumerated() {
          pages.set(section, isLast: place == document.sections.count - 1)
        }
        pages.setSignature()
        return try pages.finish()
      }
    }
    return try PaperLanguage.telling(document.language, in: outcome.get())
  }
}

import Briefing
import Documents
import Domain

extension Seat {
  /// A briefing as a file of a form, in the language in force.
  func bytes(of frozen: FrozenBriefing, as form: DocumentForm) throws -> [UInt8] {
    form == .json
      ? Array((frozen.sealedContent + "\n").utf8) : try bytes(of: frozen.document, as: form)
  }

  /// A document as a file of a form; of JSON, which has a shape of its own, its text.
  func bytes(of document: Document, as form: DocumentForm) throws -> [UInt8] {
    switch form {
    case .md: Array(document.markdown.utf8)
    case .html: Array(document.html.utf8)
    case .csv: Array(document.csv.utf8)
    case .pdf, .docx, .xlsx: try equipment.makePaper?(document, form) ?? []
    case .text, .json: Array(document.text().utf8)
    }
  }
}

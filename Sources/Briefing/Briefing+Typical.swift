import Deidentification
import Documents
import Domain

extension Briefing {
  /// The typical case, de-identified; nothing where no case may be told.
  var typicalBlocks: [Document.Block] {
    guard let typical else { return [] }
    let told = typical.paragraphs.joined(separator: say("", " "))
    return [.paragraph(say("典型案例：", "A typical case: ") + told)]
  }
}

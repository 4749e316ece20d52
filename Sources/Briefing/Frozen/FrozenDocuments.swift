import Documents
import Domain
import JSON

/// The words of an issued briefing in each language, so that no later wording changes them.
struct FrozenDocuments: Hashable, Sendable {
  private let chinese: Document
  private let english: Document

  /// Composes the document once in each language.
  init(_ compose: () -> Document) {
    chinese = Language.$current.withValue(.chinese, operation: compose)
    english = Language.$current.withValue(.english, operation: compose)
  }

  init(json: JSONValue) throws(BriefingError) {
    let reader = FigureReader(json, path: "documents")
    chinese = try Document(.chinese, reader.inside(Language.chinese.rawValue))
    english = try Document(.english, reader.inside(Language.english.rawValue))
  }

  var json: JSONValue {
    [
      Language.chinese.rawValue: chinese.frozenJSON,
      Language.english.rawValue: english.frozenJSON,
    ]
  }

  /// The one in the language in force.
  var document: Document { Language.current == .chinese ? chinese : english }
}

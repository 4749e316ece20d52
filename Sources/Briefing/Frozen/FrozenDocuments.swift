import Documents
import Domain
import JSON
import Reading

/// The words of an issued briefing in each language, so that no later wording changes them.
struct FrozenDocuments: Hashable, Sendable {
  private let chinese: Document
  private let english: Document

  /// Composes the document once in each language.
  init(_ compose: () -> Document) {
    chinese = Language.$current.withValue(.chinese, operation: compose)
    english = Language.$current.withValue(.english, operation: compose)
  }

  private init(chinese: Document, english: Document) {
    self.chinese = chinese
    self.english = english
  }

  /// Each of them changed, in its language.
  func map(_ change: (Document) -> Document) -> FrozenDocuments {
    FrozenDocuments(
      chinese: Language.$current.withValue(.chinese) { change(chinese) },
      english: Language.$current.withValue(.english) { change(english) })
  }

  /// SHA-256 (FIPS 180-4) of the words with the seal taken out, as it is reckoned from this hash.
  static func hash(of words: String, without seal: BriefingSeal) -> String {
    SHA256.digits(of: Array(words.replacing(seal.text, with: "").utf8))
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

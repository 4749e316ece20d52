public import Documents
import Domain
import JSON
import Reading

/// A briefing with the bytes of its JSON as they went out, and what its other forms are made of.
public struct FrozenBriefing: Hashable, Sendable {
  public let briefing: Briefing
  /// The JSON in one line; of a frozen briefing to the byte what was frozen.
  public let content: String
  /// Its words as they were issued; `nil` for a preview, and for what was frozen without them.
  let documents: FrozenDocuments?

  /// A preview, which nothing is kept of.
  init(_ briefing: Briefing) {
    self.init(briefing, content: briefing.json.text, documents: nil)
  }

  /// A briefing about to be frozen, with its words in each language; its content tells their hash.
  init(freezing briefing: Briefing) {
    let words = FrozenDocuments { briefing.document }
    let draft = FrozenBriefing(briefing)
    var json = briefing.json
    if let seal = draft.seal {
      let text = words.map(draft.sealed).json.text
      json[Self.wordsKey] = .string(FrozenDocuments.hash(of: text, without: seal))
    }
    let worded = FrozenBriefing(briefing, content: json.text, documents: nil)
    self.init(briefing, content: worded.content, documents: words.map(worded.sealed))
  }

  /// The member of the content that tells the hash of the words.
  static let wordsKey = "words_sha256"

  init(_ briefing: Briefing, content: String, documents: FrozenDocuments?) {
    self.briefing = briefing
    self.content = content
    self.documents = documents
  }

  /// What its files can be verified by; `nil` for a preview.
  public var seal: BriefingSeal? {
    briefing.issue.map { BriefingSeal(unit: briefing.unit.code, issue: $0, content: content) }
  }

  /// The briefing in words, in the language in force, as it was issued.
  ///
  /// Its files say by which layout they were made, which is of the program and not of the issue.
  public var document: Document {
    var document = documents?.document ?? sealed(briefing.document)
    guard let seal else { return document }
    document.seal = seal.laidOut
    document.mark = document.mark?.replacing(seal.text, with: seal.laidOut)
    return document
  }

  /// The JSON that is given out: the content, and behind its keys the seal.
  public var sealedContent: String {
    guard let seal else { return content }
    return content.dropLast() + ",\"seal\":\"\(seal.text)\"}"
  }

  /// The figures that a JSON text tells otherwise than this; `nil` where it is none.
  public func differences(in text: String) -> [(figure: String, issued: String?, found: String?)]? {
    guard let issued = try? JSONValue(parsing: content), let found = try? JSONValue(parsing: text)
    else { return nil }
    return Correction.list(from: issued, to: found).map { ($0.figure, $0.was, $0.now) }
  }

  private func sealed(_ document: Document) -> Document {
    guard let seal else { return document }
    var document = document
    document.seal = seal.text
    document.mark = seal.mark
    return document
  }
}

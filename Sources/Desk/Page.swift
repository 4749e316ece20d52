import Domain
import JSON

/// A page of labelled facts and small tables, for reading.
package struct Page {
  package private(set) var text = ""

  package init() {}

  /// A heading over what follows.
  package mutating func head(_ text: String) {
    self.text += (self.text.isEmpty ? "" : "\n") + text.visibleOnOneLine + "\n"
  }

  /// One fact on a line; nothing when there is none.
  package mutating func fact(_ label: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    text += "  \(label)\(say("：", ": "))\(value.visibleOnOneLine)\n"
  }

  /// Text of several lines as it was written.
  package mutating func prose(_ text: String?) {
    guard let text, !text.isEmpty else { return }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      self.text += "  \(String(line).visibleOnOneLine)\n"
    }
  }

  /// A table, unless it is empty.
  package mutating func table(_ listing: Listing) {
    guard !listing.rows.isEmpty else { return }
    text += listing.text(as: .table)
  }
}

extension JSONValue {
  /// A moment of the document as people read it.
  var shownInstant: String? { asString.flatMap { Instant($0) }?.shortText }

  /// An amount of the document as people read it.
  var shownYuan: String? { asString.flatMap { Fen(yuan: $0) }?.grouped }

  /// The name of a coded term.
  func shown<Term: Named>(_ term: Term.Type) -> String? {
    asString.map { Term(rawValue: $0)?.name ?? $0 }
  }

  /// The elements, none where it is no array.
  var elements: [JSONValue] { asArray ?? [] }
}

extension Listing.Cell {
  /// The text of a member, null where there is none.
  static func text(_ value: JSONValue?) -> Self { .optional(value?.asString) { .text($0) } }
  /// The moment of a member.
  static func instant(_ value: JSONValue?) -> Self {
    .optional(value?.asString.flatMap { Instant($0) }) { .instant($0) }
  }
  /// The money of a member.
  static func money(_ value: JSONValue?) -> Self {
    .optional(value?.asString.flatMap { Fen(yuan: $0) }) { .money($0) }
  }
  /// The whole number of a member.
  static func integer(_ value: JSONValue?) -> Self { .optional(value?.asInteger) { .integer($0) } }
  /// The coded term of a member.
  static func term<Term: Named>(_ value: JSONValue?, _: Term.Type) -> Self {
    .optional(value?.asString) { code in
      .term(code: code, name: Term(rawValue: code)?.name ?? code)
    }
  }
}

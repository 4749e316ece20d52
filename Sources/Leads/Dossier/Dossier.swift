import Domain
import JSON
import Reading

/// What is known of an account: what the case log has, and what the number itself tells.
enum Dossier {
  /// The document of `api.show_account` with what its number says of it and its series in steps.
  static func completed(_ document: JSONValue) -> JSONValue {
    guard let text = document["identifier"]?.asString,
      let kind = document["kind"]?.asString.flatMap(IdentifierKind.init(rawValue:)),
      let read = IdentifierReader.read(text, as: kind)
    else { return document }
    var document = document
    if document["issuer"]?.isNull != false { document["issuer"] = .text(read.issuer) }
    document["valid"] = read.isValid.map { .bool($0) } ?? .null
    document["region"] = .text(read.region)
    document["networks"] = .array(read.networks.map { .string($0) })
    document["note"] = .text(read.note)
    let issue = kind == .bankCard ? CardIssue(of: text) : nil
    document["bin"] = .text(issue?.bin)
    document["card_type"] = .text(issue?.purpose?.rawValue)
    document["forges"] = .text(
      kind == .phone ? IdentifierReader.officialNumber(hiddenIn: text) : nil)
    keepForgeries(of: text, in: &document)
    document["series"] = AccountSeries(calls: document["days"], paid: document["paid"]).document
    (document["days"], document["paid"]) = (nil, nil)
    return document
  }

  /// Keeps of the numbers that an official one begins or ends those that pretend to be it.
  private static func keepForgeries(of number: String, in document: inout JSONValue) {
    guard let affixed = document["affixed"]?.asArray else { return document["affixed"] = nil }
    document["affixed"] = .array(
      affixed.filter { other in
        let digits = (other["identifier"]?.asString ?? "").filter { $0 != "+" }
        return IdentifierReader.officialNumber(hiddenIn: digits) == number
      })
  }
}

extension JSONValue {
  fileprivate static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}

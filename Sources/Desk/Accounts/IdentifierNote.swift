import Domain
import JSON
import Reading

/// What a person should know of an identifier: a failed check digit, a likely spoof.
enum IdentifierNote {
  /// The remark, in the language in force.
  ///
  /// - Parameters:
  ///   - part: An object with the identifier and its `kind`.
  ///   - key: The key of the identifier.
  ///   - isMasked: Whether digits were not known when it was given; else stars are the mask of a
  ///     victim's own number, of which nothing is to be remarked.
  /// - Returns: `nil` when there is nothing to remark.
  static func of(_ part: JSONValue, _ key: String, isMasked: Bool) -> String? {
    guard let text = part[key]?.asString, isMasked || !text.contains("*"),
      let kind = part["kind"]?.asString.flatMap({ IdentifierKind(rawValue: $0) })
    else { return nil }
    return IdentifierReader.read(text, as: kind)?.note
  }
}

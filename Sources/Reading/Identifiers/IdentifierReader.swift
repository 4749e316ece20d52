public import Domain

/// Reads numbers, accounts and addresses and brings each to its one written form.
public enum IdentifierReader {
  /// Reads a text that is one identifier and nothing else.
  ///
  /// With `kind` the text is judged as that kind: what is no valid one comes back with `isValid`
  /// false (`nil` where the kind has no check), never as another kind. Without, `nil` means that
  /// the text is no identifier that can be recognised by itself.
  public static func read(_ text: String, as kind: IdentifierKind? = nil) -> Identifier? {
    let folded = FoldedText(text).trimmed
    guard let kind else { return recognise(folded) }
    return judge(folded, as: kind)
  }

  /// Finds the identifiers in a text, in order.
  public static func find(in text: String) -> [Found<Identifier>] {
    let folded = FoldedText(text)
    return find(in: folded, except: TimeReader.find(in: folded, now: nil).map(\.range))
  }
}

/// Arrays of one dimension, as PostgreSQL's array literal.
extension Array: SQLValue where Element: SQLValue {
  /// The elements in quotes, between braces: `{"a","b\"c",NULL}` (PostgreSQL §8.15.6).
  public var sqlText: String? {
    "{" + map { $0.sqlText.map(ArrayLiteral.quoted) ?? "NULL" }.joined(separator: ",") + "}"
  }

  /// Reads an array of one dimension; `nil` for any other, and for null.
  public init?(sqlText: String?) {
    guard let sqlText, let texts = ArrayLiteral.elements(of: sqlText) else { return nil }
    var elements: Self = []
    elements.reserveCapacity(texts.count)
    for text in texts {
      guard let element = Element(sqlText: text) else { return nil }
      elements.append(element)
    }
    self = elements
  }
}

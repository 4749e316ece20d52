/// A statement, and apart from it the values that go with it.
///
/// The text can only come from literals in the source; every interpolated value becomes a
/// numbered parameter, so no value is ever read as SQL.
///
///     let query: SQL = "select name from teller where id = \(7)"
///     query.text  // "select name from teller where id = $1"
public struct SQL: Sendable, Hashable {
  package let text: String
  package let values: [String?]
}

extension SQL: ExpressibleByStringInterpolation {
  public init(stringLiteral text: StaticString) {
    self.init(text: text.description, values: [])
  }

  public init(stringInterpolation parts: StringInterpolation) {
    self.init(text: parts.text, values: parts.values)
  }

  /// Gathers the literal text and the values between it.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""
    fileprivate var values: [String?] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      values.reserveCapacity(interpolationCount)
    }

    public mutating func appendLiteral(_ literal: StaticString) {
      text += literal.description
    }

    public mutating func appendInterpolation(_ value: some SQLValue) {
      values.append(value.sqlText)
      text += "$\(values.count)"
    }
  }
}

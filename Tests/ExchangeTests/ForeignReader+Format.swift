import JSON
import Support

@testable import Exchange

extension ForeignReader {
  /// What the tool made of a text.
  static func read(_ text: String, as format: ExchangeFormat) throws -> JSONValue {
    try read(Array(text.utf8), as: format)
  }

  static func read(_ bytes: [UInt8], as format: ExchangeFormat) throws -> JSONValue {
    try read(bytes, as: format.rawValue)
  }
}

public import Domain
package import JSON

/// The hash that tells a sheet sent again from another sheet with the same id.
///
/// Taken over what was given, not over what was made of it: a sheet without a time is the same
/// sheet a minute later. White space and the order of keys make no difference.
package enum SheetDigest {
  /// SHA-256 in 64 hexadecimal digits.
  package static func hash(_ value: JSONValue) -> String {
    SHA256.digits(of: value.sorted.bytes)
  }
}

extension CallSheet {
  /// The hash of a sheet made here and not given as JSON.
  public var contentHash: String { SheetDigest.hash(SheetWriter.write(self)) }
}

extension JSONValue {
  /// The same value with all keys in order.
  fileprivate var sorted: JSONValue {
    switch self {
    case .array(let elements): .array(elements.map(\.sorted))
    case .object(let object):
      .object(
        JSONObject(
          object.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value.sorted) }))
    default: self
    }
  }
}

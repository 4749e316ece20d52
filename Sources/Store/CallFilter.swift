public import Domain
import JSON

/// Which calls a listing is about; what is `nil` does not narrow it.
public struct CallFilter: Sendable {
  public var from: Instant?
  /// Exclusive.
  public var to: Instant?
  public var kind: CallKind?
  public var source: CallSource?
  /// A class, which takes in its tactics, or one tactic.
  public var tactic: String?
  public var officer: String?
  public var fraudCase: Number?
  /// Money paid in the call, inclusive.
  public var min: Fen?
  public var max: Fen?
  public var hasLoss: Bool?

  public init() {}

  var parameter: JSONValue {
    .object(
      JSONObject(present: [
        ("from", from.map { .string($0.text) }),
        ("to", to.map { .string($0.text) }),
        ("kind", kind.map { .string($0.rawValue) }),
        ("source", source.map { .string($0.rawValue) }),
        ("tactic", tactic.map { .string($0) }),
        ("officer", officer.map { .string($0) }),
        ("case", fraudCase.map { .string($0.text) }),
        ("min_fen", min.map { .integer($0.count) }),
        ("max_fen", max.map { .integer($0.count) }),
        ("loss", hasLoss.map { .bool($0) }),
      ]))
  }
}

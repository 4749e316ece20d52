public import Domain
import JSON

/// Which cases a listing is about; what is `nil` does not narrow it.
public struct CaseFilter: Sendable {
  public var from: Instant?
  /// Exclusive.
  public var to: Instant?
  /// A class, which takes in its tactics, or one tactic.
  public var tactic: String?
  public var isClosed: Bool?
  public var hasLoss: Bool?

  public init() {}

  var parameter: JSONValue {
    .object(
      JSONObject(present: [
        ("from", from.map { .string($0.text) }),
        ("to", to.map { .string($0.text) }),
        ("tactic", tactic.map { .string($0) }),
        ("closed", isClosed.map { .bool($0) }),
        ("loss", hasLoss.map { .bool($0) }),
      ]))
  }
}

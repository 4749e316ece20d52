import JSON
import Store

/// The particulars of a step of a lead; what is `nil` is not said.
public struct LeadOrder: Sendable {
  /// The login of the person it goes to.
  public var to: String?
  /// The code of the desk it goes to.
  public var unit: String?
  /// Who has it now and is relieved of it.
  public var insteadOf: String?
  public var ending: LeadEnding?
  /// Read by the desk that takes the step and by the desk the lead is with since.
  public var words: String?

  public init() {}

  var parameter: JSONValue {
    .object(
      JSONObject(present: [
        ("to", to.map { .string($0) }),
        ("unit", unit.map { .string($0) }),
        ("instead_of", insteadOf.map { .string($0) }),
        ("ending", ending.map { .string($0.rawValue) }),
        ("words", words.map { .string($0) }),
      ]))
  }
}

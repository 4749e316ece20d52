public import Domain
import JSON
import Store

/// Which leads a listing is about; what is not set does not narrow it.
public struct LeadFilter: Sendable {
  /// Without one all that are not closed.
  public var state: LeadState?
  public var kind: IdentifierKind?
  /// Only those that are with the person herself, or offered to her.
  public var isMine = false
  /// Only those that are with no person.
  public var isUnassigned = false
  /// Those of all desks, not of the own and nobody's.
  public var isOfAllDesks = false
  /// How many days back a call may lie that names one with which nothing was done yet.
  public var days = 7

  public init() {}

  var parameter: JSONValue {
    let set: JSONValue = .bool(true)
    return .object(
      JSONObject(present: [
        ("state", state.map { .string($0.rawValue) }),
        ("kind", kind.map { .string($0.rawValue) }),
        ("mine", isMine ? set : nil),
        ("unassigned", isUnassigned ? set : nil),
        ("all_desks", isOfAllDesks ? set : nil),
        ("days", .integer(days)),
      ]))
  }
}

public import JSON

/// One thing that is not as it was written, and where.
public struct AuditFinding: Hashable, Sendable {
  /// What was found: the code that scripts read.
  public enum Kind: String, CaseIterable, Sendable {
    case rowChanged = "row_changed"
    case rowBackdated = "row_backdated"
    case rowAhead = "row_ahead"
    case rowTransaction = "row_transaction"
    case rowRemoved = "row_removed"
    case rowAdded = "row_added"
    case rowAltered = "row_altered"
    case sealDiffers = "seal_differs"
    case sealChanged = "seal_changed"
    case sealMissing = "seal_missing"
    case sealOrder = "seal_order"
    case chainBroken = "chain_broken"
    case otherLog = "other_log"
    case anchorMissing = "anchor_missing"
    case anchorDiffers = "anchor_differs"
    case guardOff = "guard_off"
  }

  public let kind: Kind
  /// The number of the seal it is at.
  public let seal: Int?
  /// The number of the audit row it is at.
  public let row: Int?
  /// The trigger or table that guards no more.
  public let guardian: String?

  /// Reads what the database tells of a finding.
  init?(_ document: JSONValue) {
    guard let kind = document["kind"]?.asString.flatMap(Kind.init(rawValue:)) else { return nil }
    self.kind = kind
    seal = document["seal"]?.asInteger
    row = document["seq"]?.asInteger
    guardian = document["guard"]?.asString
  }

  /// For programs: the kind, and the places there are.
  public var document: JSONValue {
    var document: JSONValue = ["kind": .string(kind.rawValue)]
    if let seal { document["seal"] = .integer(seal) }
    if let row { document["seq"] = .integer(row) }
    if let guardian { document["guard"] = .string(guardian) }
    return document
  }
}

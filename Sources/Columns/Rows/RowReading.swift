public import Domain
public import JSON

/// Why a row is refused.
public struct RowFlaw: Hashable, Sendable {
  /// The place of the column; `nil` where the row as a whole is meant.
  public let column: Int?
  /// What the cell holds; `nil` where no cell is meant.
  public let value: ValueClass?
  /// In the language in force when it was read.
  public let reason: String

  public init(column: Int? = nil, value: ValueClass? = nil, reason: String) {
    self.column = column
    self.value = value
    self.reason = reason
  }
}

/// What of a row was understood otherwise than it stands.
public enum RowRemark: Hashable, CaseIterable, Sendable {
  /// The time is the first one of the narrative.
  case timeFromNarrative
  /// Of an address only the division was kept.
  case addressShortened
  /// The kind follows from the money and the outcome.
  case kindDerived
}

/// What came of reading a row: a call sheet to be read on, or all that is wrong with it.
public struct RowReading: Sendable {
  /// The call's identity, the same whenever the same row is read.
  public let id: UUID
  /// The sheet as JSON, for the reader of sheets.
  public let sheet: JSONValue
  /// The hash the call was recorded under, where the row is an export's and unchanged.
  public let contentHash: String?
  public let flaws: [RowFlaw]
  public let remarks: Set<RowRemark>
  let origins: [String: Int]
  let cells: [String]

  /// Where the row wrote what a sheet has under a key.
  public func flaw(at key: String, _ reason: String) -> RowFlaw {
    var path = key
    while !path.isEmpty {
      if let column = origins[path] {
        let text = cells.indices.contains(column) ? cells[column] : ""
        return RowFlaw(column: column, value: ValueClass(text), reason: reason)
      }
      path = path.lastIndex { $0 == "." || $0 == "[" }.map { String(path[..<$0]) } ?? ""
    }
    return RowFlaw(reason: key.isEmpty ? reason : "\(key): \(reason)")
  }
}

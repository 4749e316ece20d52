/// Columns that this program writes for people, and that say nothing of the call.
public enum ReservedColumn: String, CaseIterable, Sendable {
  /// Why the row was refused.
  case reason
  /// The number of an exported call.
  case call
  /// The number of its case.
  case caseNumber = "case_number"
  case officer
  case unit
  /// Who exported it, and when.
  case exported

  /// Whether this program wrote the column: the others come with ``exported`` only.
  static func isReserved(_ head: String, among heads: [String]) -> Bool {
    guard let column = Self(rawValue: head) else { return false }
    return column == .reason || heads.contains(exported.rawValue)
  }
}

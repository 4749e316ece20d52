public import Domain

/// What came of reading a sheet: the sheet, or all that is wrong with it.
public struct SheetReading: Hashable, Sendable {
  /// The identity given or made; `nil` where what was given is none.
  public let id: UUID?
  /// `nil` when there are flaws.
  public let sheet: CallSheet?
  public let flaws: [SheetFlaw]
  public let warnings: [SheetWarning]
  /// What the tactic was taken from; `nil` where it was given, and where nothing points to one.
  public var suggestion: TacticSuggestion?
  /// SHA-256 of what was given, 64 hexadecimal digits: the same for the same sheet sent again.
  public let contentHash: String

  /// The keys a stop-payment still lacks, see ``StopPayment``.
  public var missing: [String] { sheet.map(StopPayment.missing) ?? [] }

  /// The same sheet, of the same identity, with the tactic that another reading of it suggests.
  public func suggested(by other: SheetReading) -> SheetReading {
    guard var sheet, let tactic = other.sheet?.tactic else { return self }
    sheet.tactic = tactic
    return SheetReading(
      id: id, sheet: sheet, flaws: flaws, warnings: other.warnings, suggestion: other.suggestion,
      contentHash: contentHash)
  }
}

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
}

public import Domain

/// What came of reading a sheet: the sheet, or all that is wrong with it.
public struct SheetReading: Hashable, Sendable {
  /// `nil` when there are flaws.
  public let sheet: CallSheet?
  public let flaws: [SheetFlaw]
  public let warnings: [SheetWarning]

  /// The keys a stop-payment still lacks, see ``StopPayment``.
  public var missing: [String] { sheet.map(StopPayment.missing) ?? [] }
}

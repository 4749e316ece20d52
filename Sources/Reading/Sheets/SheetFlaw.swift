/// Why a sheet is refused: the key, and what is expected there.
///
/// The message tells kinds, lengths and allowed codes, never what was written.
public struct SheetFlaw: Hashable, Sendable {
  /// The path of the key, `money[0].amount`; empty for the sheet as a whole.
  public let key: String
  /// In the language in force when it was read.
  public let message: String

  public init(key: String, message: String) {
    self.key = key
    self.message = message
  }
}

/// What the officer should look at again; the sheet is taken all the same.
public struct SheetWarning: Hashable, Sendable {
  /// The path of the key, `identifiers[0].text`.
  public let key: String
  /// In the language in force when it was read.
  public let message: String

  public init(key: String, message: String) {
    self.key = key
    self.message = message
  }
}

extension IdentifierReader {
  /// The official number that a telephone number hides with digits before or after it: a sign of
  /// a forged caller ID.
  public static func officialNumber(hiddenIn number: String) -> String? {
    OfficialNumbers.hidden(in: number)
  }
}

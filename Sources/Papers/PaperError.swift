/// Why no paper was made.
///
/// No other error crosses this seam.
public enum PaperError: Error, Hashable, Sendable {
  /// No font has the letters of the document: which package of Debian has one.
  case missingFont(package: String)
  /// The library ran out of room, or refused: its reason.
  case unwritable(String)
}

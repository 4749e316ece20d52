/// Why a record cannot be opened.
public enum SpoolFlaw: Error, Hashable, Sendable {
  /// No record of the spool: empty, cut off before its content, or something else.
  case foreign
  /// Not as it was written, or written for another database or under another name.
  case altered
  /// A link, a folder, a device, or a file that is not its owner's alone.
  case notAFile
  /// Larger than any record.
  case tooLarge
  /// Of a later version of the program.
  case newer
  /// The key it was written with is not here, as where it is sealed to the desk's.
  case keyMissing
  /// The system did not let it be read now; the `errno`.
  case unreadable(CInt)

  /// Whether it will never be opened, here or by a later program.
  public var isDamage: Bool {
    switch self {
    case .foreign, .altered, .notAFile, .tooLarge: true
    case .newer, .keyMissing, .unreadable: false
    }
  }
}

extension SpoolFolder {
  private static let logName = "log"

  /// The log that was reached under the database's name when it last was; `nil` where it never was.
  public var log: String? {
    guard let bytes = try? folder.get(Self.logName) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Remembers which log is reached under the database's name.
  ///
  /// Where that cannot be written nothing is lost: calls go out under the same name all the same.
  public func remember(_ log: String) {
    guard self.log != log else { return }
    try? folder.put(Array(log.utf8), named: Self.logName)
  }
}

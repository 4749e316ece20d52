/// Why a backup was not made, or does not do.
public enum BackupError: Error, Hashable, Sendable {
  /// A file or folder cannot be used; `errno` says why.
  case cannotUse(path: String, code: Int32)
  /// A program of PostgreSQL ended badly; its own words, which name the cause.
  case failed(program: String, cause: String)
  /// No program of PostgreSQL's in the folder of the server.
  case noProgram(String)
  /// There is no backup here, or none that was finished.
  case noBackup(path: String)
  /// The file says nothing of a backup that this program knows.
  case unreadable(path: String)
  /// A file of the backup is not what it was when it was made.
  case altered(path: String)
  /// It is sealed, and there is no secret key to open it with.
  case sealed(path: String, key: String)
  /// It is sealed to another key.
  case otherKey(path: String, key: String)
  /// The role sees only the rows of its own desk, so that a backup of it would lack the others'.
  case seesNotAll(role: String)
  /// There is a case log already where one was to be put back.
  case occupied(home: String)
  /// The restored log lacks rows, or has others.
  case different(table: String, expected: Int, found: Int)
}

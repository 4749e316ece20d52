public import Domain
public import Postgres

/// The words that every bulletin may say, even where the log has an app or a person of that name.
public struct PublicWords {
  private let session: Session

  public init(_ session: Session) { self.session = session }

  /// A word that may be said.
  public struct Word: Hashable, Sendable {
    public let word: String
    /// Why; `nil` for those that came with the log.
    public let reason: String?
    public let setAt: Instant
    public let setBy: String
  }

  /// Those in force, in the order in which they were added.
  public func all() throws(PostgresError) -> [Word] {
    try session.run("select word, reason, set_at, set_by from api.public_words()").map {
      row throws(PostgresError) in
      let (word, reason, at, by) = try row.decode(
        String.self, String?.self, Instant.self, String.self)
      return Word(word: word, reason: reason, setAt: at, setBy: by)
    }
  }

  /// Lets every bulletin say a word from now on, or no more.
  ///
  /// - Returns: False where it was so before.
  public func set(
    _ word: String, isSaid: Bool, reason: String
  ) throws(PostgresError) -> Bool {
    try session.run("select api.set_public_word(\(word), \(isSaid), \(reason))")[0]
      .decode(Bool.self)
  }
}

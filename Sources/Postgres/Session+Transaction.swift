internal import CLibpq

extension Session {
  /// Runs `body` between `begin` and `commit`; anything thrown rolls back and is rethrown as is.
  ///
  /// - Throws: ``PostgresError/aborted`` when `body` kept a refusal to itself, so that the server
  ///   rolled back; ``PostgresError/commitUnknown(_:)`` when the session went away during the
  ///   commit.
  public func transaction<Value>(
    _ isolation: Isolation = .readCommitted, _ body: () throws -> Value
  ) throws -> Value {
    // The inner commit would end the outer transaction.
    precondition(!isInTransaction, "a transaction is open")
    _ = try command(isolation.beginning)
    let value: Value
    do {
      value = try body()
    } catch {
      _ = try? command("rollback")
      throw error
    }
    try commit()
    return value
  }

  private func commit() throws(PostgresError) {
    let result: ResultHandle
    do {
      result = try command("commit")
    } catch {
      throw isBroken ? .commitUnknown(reason) : error
    }
    // The answer of a server that had refused something: no error, but nothing kept.
    guard result.tag == "COMMIT" else { throw .aborted }
  }
}

package import JSON
package import Postgres

extension Session {
  /// Runs a statement that is a transaction of its own, again where it was refused for the sake of
  /// another session.
  ///
  /// - Throws: ``PostgresError``; ``PostgresError/isWorthRetrying`` when it was refused so 3 times.
  package func runAlone(_ statement: SQL) throws(PostgresError) -> Rows {
    for _ in 1...2 {
      do throws(PostgresError) {
        return try run(statement)
      } catch  where error.isWorthRetrying && !isInTransaction {
        continue
      }
    }
    return try run(statement)
  }

  /// The same, where a commit that a standby did not confirm is no commit.
  ///
  /// - Throws: ``PostgresError/commitUnknown(_:)`` for that.
  package func runConfirmed(_ statement: SQL) throws(PostgresError) -> Rows {
    let rows = try runAlone(statement)
    guard !isCommitUnconfirmed else {
      throw .commitUnknown("the wait for a standby was given up")
    }
    return rows
  }

  /// Runs a statement that answers with one JSON document, or with null.
  package func document(_ statement: SQL) throws(PostgresError) -> JSONValue? {
    let rows = try runAlone(statement)
    guard let row = rows.first else { return nil }
    return try row.document()
  }
}

extension Row {
  /// The JSON document in the first column.
  package func document() throws(PostgresError) -> JSONValue? {
    let cell: String? = try decode(String?.self)
    guard let text = cell else { return nil }
    do {
      return try JSONValue(parsing: text)
    } catch {
      throw .undecodable(column: 0, wanted: "JSON")
    }
  }
}

package import JSON
package import Postgres

extension Session {
  /// Runs a statement that answers with one JSON document, or with null.
  package func document(_ statement: SQL) throws(PostgresError) -> JSONValue? {
    let rows = try run(statement)
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

import Postgres

/// How many rows each table of the log has.
enum RowCount {
  /// Counts within the transaction that is open.
  static func all(_ session: Session) throws -> [String: Int] {
    let rows = try session.run(
      """
      select c.relname::text, (xpath('/row/n/text()', query_to_xml(
        format('select count(*) as n from desk110.%I', c.relname), false, true, '')))[1]::text::bigint
      from pg_catalog.pg_class c
      where c.relnamespace = 'desk110'::regnamespace and c.relkind in ('r', 'p')
      """)
    let counts = try rows.map { row in try row.decode(String.self, Int.self) }
    return Dictionary(uniqueKeysWithValues: counts)
  }
}

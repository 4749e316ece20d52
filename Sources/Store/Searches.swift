public import Domain
public import JSON
public import Postgres

/// Searches of what was said in the calls of the own desk, and those a person keeps.
///
/// Words are compared in the one form the database brings both sides to: simplified, narrow, lower
/// case, without what stands between words. They are looked for in the text as lists show it, so
/// that nothing is found by the numbers and names that are masked there.
public struct Searches {
  private let session: Session

  public init(_ session: Session) { self.session = session }

  /// Looks for words in calls.
  ///
  /// All words of `query` are to be there; those with `-` before them are not, and what stands in
  /// quotes is one word. The answer is `{"found","more","unread","reach","calls"}`: `more` where
  /// there are more than were counted, `unread` calls the index has not read in yet.
  ///
  /// - Throws: ``PostgresError``, by a rule where the query is none.
  public func find(
    _ query: String, _ filter: CallFilter = CallFilter(), by order: SearchOrder = .newest,
    limit: Int = 20
  ) throws(PostgresError) -> JSONValue? {
    try session.document(
      """
      select api.search_calls(
        \(query), \(filter.parameter.text)::jsonb, \(order.rawValue), \(limit))
      """)
  }

  /// Keeps a search under a name, in place of one of that name: `{"status","name"}`.
  public func save(
    _ name: String, _ query: String, _ filter: CallFilter, by order: SearchOrder
  ) throws(PostgresError) -> JSONValue? {
    try session.document(
      """
      select api.save_search(\(name), \(query), \(filter.parameter.text)::jsonb, \(order.rawValue))
      """)
  }

  /// Runs a search that was kept, and tells which calls are new since it was last run.
  ///
  /// The answer is that of ``find(_:_:by:limit:)`` with `query`, `last_run_at` and `new`.
  public func run(_ name: String, limit: Int = 20) throws(PostgresError) -> JSONValue? {
    try session.document("select api.run_saved_search(\(name), \(limit))")
  }

  /// Forgets a search that was kept: `{"status","name"}`.
  public func forget(_ name: String) throws(PostgresError) -> JSONValue? {
    try session.document("select api.forget_search(\(name))")
  }

  /// Lists the searches the person keeps, by name.
  public func list() throws(PostgresError) -> Rows {
    try session.run(
      """
      select name, query, filter::text, sort, saved_at, run_at from api.list_saved_searches()
      """)
  }

  /// Reads in calls for searches, as many as a search would; answers how many are still unread.
  public func readIn() throws(PostgresError) -> Int {
    try session.runAlone("select api.read_in_calls()")[0].decode(Int.self)
  }
}

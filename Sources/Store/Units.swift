public import JSON
public import Postgres

/// The desks of the installation.
public struct Units {
  private let session: Session

  public init(_ session: Session) { self.session = session }

  /// Adds a desk below `parent`, or below the unit whose division holds it.
  ///
  /// The population counts residents, for rates; the day starts so many minutes after midnight,
  /// Beijing time.
  public func add(
    code: String, name: String, parent: String?, population: Int?, dayStartMinutes: Int?
  ) throws(PostgresError) -> JSONValue? {
    try session.document(
      "select api.add_unit(\(code), \(name), \(parent), \(population), \(dayStartMinutes))")
  }

  /// Lists the desks by code.
  public func list() throws(PostgresError) -> Rows {
    try session.run(
      """
      select code, name, parent, population, day_start_minutes, persons
      from api.list_units()
      """)
  }
}

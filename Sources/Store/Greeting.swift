public import Domain
public import Postgres

/// What the case log says to a new session: its schema, and who is asking.
public struct Greeting: Hashable, Sendable {
  /// The version of the schema.
  public let schema: Int
  /// The code of the person's unit; `nil` for someone who does not work here.
  public let unit: String?
  public let role: PersonRole?
  /// The PostgreSQL role.
  public let login: String
  /// When the unit's day begins, in minutes after midnight, Beijing time.
  public let dayStartMinutes: Int
  /// How often numbers that the person watches were named since she was told.
  public let newSightings: Int
  /// How the person stands; `nil` for someone who does not work here.
  public let standing: Standing?
  /// When her password ends, once that is near.
  public let passwordUntil: Instant?
  /// What no other log is known by, wherever it is reached: its own name, and the server's.
  public let log: String?

  /// Asks, as the first question of a session.
  public init(_ session: Session) throws(PostgresError) {
    // By its name, as a database of another schema has no such column and still says its version.
    let rows = try session.run(
      """
      select schema, unit, duty, me, day_start_minutes, to_jsonb(h) ->> 'sightings',
        to_jsonb(h) ->> 'standing', (to_jsonb(h) ->> 'password_until')::timestamptz,
        to_jsonb(h) ->> 'log'
      from api.hello() h
      """)
    guard let row = rows.first else { throw .undecodable(column: 0, wanted: "row") }
    let duty: String?
    let dayStart: Int?
    let sightings: Int?
    let standing: String?
    (schema, unit, duty, login, dayStart, sightings, standing, passwordUntil, log) = try row.decode(
      Int.self, String?.self, String?.self, String.self, Int?.self, Int?.self, String?.self,
      Instant?.self, String?.self)
    self.standing = standing.flatMap { Standing(rawValue: $0) }
    role = duty.flatMap { PersonRole(rawValue: $0) }
    dayStartMinutes = dayStart ?? 0
    newSightings = sightings ?? 0
  }
}

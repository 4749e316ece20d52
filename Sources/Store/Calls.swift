public import Domain
public import JSON
public import Postgres

/// The calls of the case log.
public struct Calls {
  private let session: Session

  public init(_ session: Session) { self.session = session }

  /// The statement that records `sheet`; answered with one column of JSON.
  ///
  /// The hash is SHA-256 of the sheet as it was given, 64 hexadecimal digits.
  public static func recording(_ sheet: CallSheet, contentHash: String) -> SQL {
    "select api.record_call(\(sheet.parameter(contentHash: contentHash).text)::jsonb)"
  }

  /// Records one call, whole or not at all.
  ///
  /// - Throws: ``PostgresError``; recorded at the same time elsewhere (40001) is tried again.
  ///   ``PostgresError/commitUnknown(_:)`` also where a standby was not waited for.
  public func record(_ sheet: CallSheet, contentHash: String) throws(PostgresError) -> Recorded {
    let rows = try session.runConfirmed(Self.recording(sheet, contentHash: contentHash))
    return try Recorded(rows.first)
  }

  /// Records a call that was kept for a time, as its sheet was made a parameter then.
  ///
  /// - Parameters:
  ///   - parameter: What `CallSheet.parameter(contentHash:)` gave.
  ///   - keptAt: When, by the clock of the terminal.
  ///   - waitedSeconds: Since then, by a clock that nobody sets; `nil` where that is not known.
  /// - Throws: ``PostgresError``, as ``record(_:contentHash:)``.
  /// - Returns: What the database answered.
  public func recordKept(
    _ parameter: JSONValue, keptAt: Instant, waitedSeconds: Int?
  ) throws(PostgresError) -> Recorded {
    let rows = try session.runConfirmed(
      "select api.record_kept_call(\(parameter.text)::jsonb, \(keptAt), \(waitedSeconds))")
    return try Recorded(rows.first)
  }

  /// Days for which a terminal keeps calls that were sent, for the day a backup is restored.
  public func daysKept() throws(PostgresError) -> Int {
    try session.run("select api.days_kept()")[0].decode(Int.self)
  }

  /// Finds a call by its number.
  ///
  /// - Parameters:
  ///   - number: As told to the caller.
  ///   - unmasking: Why personal data must be seen; the reason is audited.
  /// - Throws: ``PostgresError``.
  /// - Returns: The call as `desk call show --json` prints it; `nil` when there is none to be seen.
  public func show(_ number: Number, unmasking: String? = nil) throws(PostgresError) -> JSONValue? {
    try session.document("select api.show_call(\(number.text), \(unmasking))")
  }

  /// Tells what is known of a call that is still being taken.
  ///
  /// - Parameter asked: `{"identifiers":[{"kind","canonical"}],"phone"}`.
  /// - Throws: ``PostgresError``.
  /// - Returns: `{"identifiers","caller","offers","stop_minutes"}`.
  public func look(_ asked: JSONValue) throws(PostgresError) -> JSONValue? {
    try session.document("select api.look(\(asked.text)::jsonb)")
  }

  /// Changes a call; what it was stays on record.
  ///
  /// - Parameters:
  ///   - number: As told to the caller.
  ///   - sheet: What ``SheetReader`` made of the patch.
  ///   - patch: The merge patch (RFC 7396) as given: its keys alone are changed.
  /// - Returns: What the database did: `{"status","call","case","revision"}`.
  /// - Throws: ``PostgresError``.
  public func amend(
    _ number: Number, _ sheet: CallSheet, by patch: JSONValue
  ) throws(PostgresError) -> JSONValue? {
    let changes = sheet.changes(by: patch).text
    return try session.document("select api.amend_call(\(number.text), \(changes)::jsonb)")
  }

  /// Lists calls, newest first.
  public func list(_ filter: CallFilter, limit: Int) throws(PostgresError) -> Rows {
    try session.run(
      """
      select id, call, received_at, kind, source, officer, unit, tactic, "case", paid_fen, caller, narrative
      from api.list_calls(\(filter.parameter.text)::jsonb, \(limit))
      """)
  }

  /// Hands out calls of the own desk, oldest first, those behind the call `after`.
  ///
  /// Each is what ``show(_:unmasking:)`` gives, with the hash it was recorded under and without its
  /// amendments, and each leaves its audit row.
  ///
  /// `from` is inclusive and `to` is not; at most 1000 are given at once. Personal data is whole only
  /// where `unmasking` says why it must be seen, and the reason is audited.
  public func export(
    from: Instant?, to: Instant?, after: String?, limit: Int, unmasking: String? = nil
  ) throws(PostgresError) -> [JSONValue] {
    let rows = try session.run(
      "select api.export_calls(\(from), \(to), \(after), \(limit), \(unmasking))")
    return try rows.map { row throws(PostgresError) in try row.document() ?? .null }
  }

  /// Counts the calls the person may see; reads them all.
  public func count() throws(PostgresError) -> Int {
    try session.run("select api.count_calls()")[0].decode(Int.self)
  }
}

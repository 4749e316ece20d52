import Postgres

extension Briefings {
  /// The template in force for the desk's briefings, and the code of the unit that has it; `nil`
  /// where the built-in form is.
  public func template() throws(BriefingError) -> (unit: String, content: String)? {
    let rows = try run("select unit, content from api.briefing_template()")
    guard let row = rows.first else { return nil }
    return try decode { () throws(PostgresError) in try row.decode(String.self, String.self) }
  }

  /// Words the briefings of the desk by a template from now on.
  ///
  /// With `nil` by that of the unit above. What was issued stays as it is.
  ///
  /// - Returns: The code of the unit.
  /// - Throws: ``BriefingError/template(_:)`` for one that is none; nothing is changed.
  @discardableResult
  public func setTemplate(_ content: String?) throws(BriefingError) -> String {
    if let content {
      do throws(TemplateFlaw) {
        _ = try BriefingTemplate(content)
      } catch {
        throw .template(error)
      }
    }
    let rows = try run("select api.set_briefing_template(\(content))")
    guard let row = rows.first else { throw .unreadable(key: "set_briefing_template") }
    return try decode { () throws(PostgresError) in try row.decode(String.self) }
  }

  /// Looks at a unit below the own one alone.
  ///
  /// - Returns: When its day begins, in minutes after midnight.
  public func view(_ unit: String) throws(BriefingError) -> Int {
    let rows = try run("select api.view_unit(\(unit))")
    guard let row = rows.first else { throw .unreadable(key: "view_unit") }
    return try decode { () throws(PostgresError) in try row.decode(Int.self) }
  }
}

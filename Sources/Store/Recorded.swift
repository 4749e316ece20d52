public import JSON
import Postgres

/// What the database answered to a sheet.
public struct Recorded: Sendable {
  /// The same id and content had been recorded before.
  public let isDuplicate: Bool
  /// The number to tell the caller.
  public let call: String
  public let caseNumber: String?
  /// What is known of the identifiers the call names, as the contract's `hits`.
  public let hits: JSONValue
  /// Open cases the call may belong to: `[{"case","because"}]`.
  public let offers: JSONValue

  init(_ row: Row?) throws(PostgresError) {
    guard let answer = try row?.document(), let call = answer["call"]?.asString else {
      throw .undecodable(column: 0, wanted: "answer")
    }
    isDuplicate = answer["status"]?.asString == "duplicate"
    self.call = call
    caseNumber = answer["case"]?.asString
    hits = answer["hits"] ?? .array([])
    offers = answer["offers"] ?? .array([])
  }
}

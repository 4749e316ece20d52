import Domain
import JSON
public import Postgres

extension Recorder {
  /// What recording an entry would come to.
  public enum Preview: Hashable, Sendable {
    case recorded
    case duplicate
    /// Refused by the rule of this name.
    case refused(rule: String)
  }

  /// Asks what recording the entries would come to, and writes nothing.
  ///
  /// What the values of a sheet alone decide has been decided by whoever read it.
  public static func preview(
    _ entries: [Entry], in session: Session
  ) throws(PostgresError) -> [Preview] {
    let sheets = entries.map { entry in
      JSONValue.object(
        JSONObject(present: [
          ("id", .string(entry.sheet.id.text)),
          ("content_hash", .string(entry.contentHash)),
          ("case", entry.sheet.caseNumber.map { .string($0) }),
        ]))
    }
    let rows = try session.run("select api.preview_calls(\(JSONValue.array(sheets).text)::jsonb)")
    return try rows.map { row throws(PostgresError) in
      switch try row.decode(String.self) {
      case "recorded": .recorded
      case "duplicate": .duplicate
      case let rule: .refused(rule: rule)
      }
    }
  }
}

public import Domain
import JSON

/// What a backup holds, as it was when it was made.
public struct BackupManifest: Hashable, Sendable {
  /// The layout of the file; another one is not read.
  private static let layout = 1

  /// The moment of the snapshot that was copied.
  public let madeAt: Instant
  /// The schema of the log.
  public let schema: Int
  /// The version of the server, as PostgreSQL writes it.
  public let server: String
  /// Rows of each table.
  public let rows: [String: Int]
  /// The SHA-256 of each file beside this one, in hexadecimal.
  let files: [String: String]
  /// The open key the files are sealed to, in words; `nil` where they are in clear.
  public let key: String?

  /// Rows of all tables.
  public var rowCount: Int { rows.values.reduce(0, +) }
}

extension BackupManifest {
  /// Reads the text of ``text``; `nil` for any other.
  init?(_ text: String) {
    guard let value = try? JSONValue(parsing: text), value["layout"]?.asInteger == Self.layout,
      let madeAt = value["made_at_us"]?.asInteger, let schema = value["schema"]?.asInteger,
      let server = value["server"]?.asString, let rows = value["rows"]?.asObject,
      let files = value["files"]?.asObject
    else { return nil }
    self.madeAt = Instant(microseconds: madeAt)
    self.schema = schema
    self.server = server
    self.rows = Dictionary(uniqueKeysWithValues: rows.map { ($0.key, $0.value.asInteger ?? -1) })
    key = value["sealed_to"]?.asString
    self.files = Dictionary(uniqueKeysWithValues: files.map { ($0.key, $0.value.asString ?? "") })
  }

  /// The file as it is written.
  var text: String {
    let document: JSONValue = .object([
      "layout": .integer(Self.layout), "made_at_us": .integer(madeAt.microseconds),
      "schema": .integer(schema), "server": .string(server),
      "rows": .object(Self.sorted(rows.mapValues(JSONValue.integer))),
      "sealed_to": key.map(JSONValue.string) ?? .null,
      "files": .object(Self.sorted(files.mapValues(JSONValue.string))),
    ])
    return document.text + "\n"
  }

  private static func sorted(_ values: [String: JSONValue]) -> JSONObject {
    JSONObject(values.sorted { $0.key < $1.key })
  }
}

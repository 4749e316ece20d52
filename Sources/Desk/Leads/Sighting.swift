import Domain
import JSON
import Postgres
import Store

/// That a call named a number the person watches.
struct Sighting {
  /// The number that is watched.
  let identifier: String
  let kind: IdentifierKind?
  let at: Instant
  /// The code of the desk that took the call.
  let desk: String
  /// The number of the call, where it is the own desk's.
  let call: String?
  /// What the call named.
  let named: String
  /// Whether that is the number itself; else digits were missing.
  let isExact: Bool
  let isNew: Bool

  init(_ row: Row) throws(PostgresError) {
    let kind: String
    (identifier, kind, at, desk, call, named, isExact, isNew) = try row.decode(
      String.self, String.self, Instant.self, String.self, String?.self, String.self, Bool.self,
      Bool.self)
    self.kind = IdentifierKind(rawValue: kind)
  }

  static var columns: [Listing.Column] {
    [
      .name("identifier", say("号码", "identifier"), least: 20), .text("at", say("时间", "at")),
      .text("desk", say("单位", "desk")), .text("call", say("来电", "call")),
      .text("new", say("新", "new")), .name("named", say("所称", "as"), least: 12),
      .text("exact", say("完整", "exact")).minor,
      .text("kind", say("种类", "kind")).minor,
    ]
  }

  var cells: [Listing.Cell] {
    [
      .text(identifier), .instant(at), .text(desk), .optional(call) { .text($0) },
      .flag(isNew), .text(named), .flag(isExact), .optional(kind) { .term($0) },
    ]
  }

  var document: JSONValue {
    .object(JSONObject(zip(Self.columns, cells).map { (key: $0.key, value: $1.json) }))
  }

  /// One line for a person.
  var sentence: String {
    let like = isExact ? "" : say("（称 \(named)，可能是）", " (as \(named), may be it)")
    let place = call.map { say("本台来电 \($0)", "call \($0)") } ?? say("单位 \(desk)", "at \(desk)")
    return "\(at.shortText)  \(identifier)\(like)  \(place)"
  }
}

import Columns
import JSON

/// A table whose rows are JSON objects, the keys being the heads.
///
///     {"接警时间":"2026-11-10 09:00","简要案情":"…","涉案金额":50000}
struct JSONTable {
  let plan: ColumnPlan
  /// The keys of all objects, in the order they come.
  private let heads: [String]

  /// Looks at the keys; `nil` where the objects are sheets of calls.
  ///
  /// - Throws: ``MapFlaw`` where the map fits no such keys.
  init?(_ elements: JSONElements, map: ColumnMap) throws {
    defer { elements.rewind() }
    var heads: [String] = []
    var known: Set<String> = []
    while let element = try elements.next() {
      guard case .value(let value, _, _) = element, let object = value.asObject else { continue }
      if heads.isEmpty, try !Self.isRow(object, map) { return nil }
      for key in object.keys where known.insert(key).inserted { heads.append(key) }
    }
    guard !heads.isEmpty else { return nil }
    self.heads = heads
    plan = try ColumnPlan(heads: heads, map: map)
    if let flaw = plan.absent.first { throw flaw }
  }

  /// The cells of a row; `nil` of what is no object.
  func cells(_ value: JSONValue) -> [String]? {
    guard let object = value.asObject else { return nil }
    return heads.map { object[$0].map(Self.cell) ?? "" }
  }

  /// A sheet has a kind; a row has a key that is none of a sheet's, and that a head may be.
  private static func isRow(_ object: JSONObject, _ map: ColumnMap) throws -> Bool {
    let keys = object.keys
    guard object["kind"] == nil || keys.contains(where: { !$0.utf8.allSatisfy { $0 < 0x80 } })
    else { return false }
    return try ColumnPlan(heads: keys, map: map).columns.contains { column in
      ColumnKey(rawValue: column.head) == nil && column.use != .unmapped && column.use != .ignored
    }
  }

  private static func cell(_ value: JSONValue) -> String {
    if value.isNull { return "" }
    return value.asString ?? value.text
  }
}

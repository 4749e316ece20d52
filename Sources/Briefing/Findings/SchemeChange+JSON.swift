import Domain
import JSON

extension SchemeChange {
  /// Whole, to be read again by ``init(_:)``.
  var json: JSONValue {
    [
      "day": .string(day.text), "retired": .array(retired.map(\.json)),
      "added": .array(added.map(\.json)),
      "renamed": .array(renamed.map { ["old": $0.old.json, "new": $0.new.json] }),
    ]
  }

  init(_ reader: FigureReader) throws(BriefingError) {
    guard let day = try reader.day("day") else { throw .unreadable(key: "day") }
    self.init(
      day: day,
      renamed: try reader.rows("renamed") { (row) throws(BriefingError) in
        Renaming(old: try Class(row.inside("old")), new: try Class(row.inside("new")))
      },
      retired: try reader.rows("retired", Class.init), added: try reader.rows("added", Class.init))
  }
}

extension SchemeChange.Class {
  fileprivate var json: JSONValue {
    ["code": .string(code), "name": .string(chinese), "name_en": .string(english)]
  }

  fileprivate init(_ reader: FigureReader) throws(BriefingError) {
    self.init(
      code: try reader.word("code"), chinese: try reader.word("name"),
      english: try reader.word("name_en"))
  }
}

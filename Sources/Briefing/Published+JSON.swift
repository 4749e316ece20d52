import JSON

extension Published {
  /// Reads what `api.published_figures` answers of the period before; `nil` where none went out.
  init?(answer: JSONValue, before: Figures) throws(BriefingError) {
    guard answer.asObject != nil else { return nil }
    let reader = FigureReader(answer, path: "published")
    number = try reader.word("number")
    revision = try reader.integer("revision")
    let (told, now) = (try reader.object("figures"), Self.figures(before))
    differences = Self.names.compactMap { name in
      guard let value = told[name.key], !value.isNull, let current = now[name.key] else {
        return nil
      }
      let text = value.asString ?? value.text
      return text == current ? nil : Difference(figure: name.key, told: text, now: current)
    }
  }

  /// Reads what ``json`` wrote.
  init(_ reader: FigureReader) throws(BriefingError) {
    number = try reader.word("number")
    revision = try reader.integer("revision")
    differences = try reader.rows("differences") { (row) throws(BriefingError) in
      Difference(
        figure: try row.word("figure"), told: try row.word("told"), now: try row.word("now"))
    }
  }

  var json: JSONValue {
    [
      "number": .string(number), "revision": .integer(revision),
      "differences": .array(
        differences.map { difference in
          [
            "figure": .string(difference.figure), "told": .string(difference.told),
            "now": .string(difference.now),
          ]
        }),
    ]
  }
}

import Domain
import JSON

/// What the database tells for findings beside figures and series.
struct FindingGround {
  var rule = FindingRule()
  /// The first kept day with calls.
  var begins: CalendarDay?
  var new: [NewTactic] = []
  var words = WordCounts()

  init() {}

  /// Reads what `api.finding_ground` answers.
  init(json: JSONValue) throws(BriefingError) {
    let reader = FigureReader(json, path: "ground")
    rule = FindingRule(
      casesMin: try reader.integer("cases"), falsePercent: try reader.integer("false_percent"),
      newDays: try reader.integer("new_days"))
    begins = try reader.optional("begins").map(CalendarDay.init)
    new = try reader.rows("new") { (row) throws(BriefingError) in
      let code = try row.word("code")
      return NewTactic(
        code: code, chinese: try row.text("zh") ?? code, english: try row.text("en") ?? code,
        cases: try row.integer("cases"),
        last: try row.optional("last_us").map { Instant(microseconds: $0).day })
    }
    words = try WordCounts(reader.inside("words"))
  }
}

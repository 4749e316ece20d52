import Domain
import JSON

/// What the database tells for findings beside figures and series.
struct FindingGround {
  var rule = FindingRule()
  /// The first day of the desk's records.
  var begins: CalendarDay?
  var new: [NewTactic] = []
  var words = WordCounts()
  /// The schemes of tactics, the oldest first.
  var schemes: [(since: Instant, classes: [SchemeChange.Class])] = []

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
    schemes = try reader.rows("schemes") { (row) throws(BriefingError) in
      let classes = try row.rows("tactics") { (row) throws(BriefingError) in
        SchemeChange.Class(
          code: try row.word("code"), chinese: try row.word("zh"), english: try row.word("en"))
      }.filter { $0.code.count == 3 }
      return (Instant(microseconds: try row.integer("since_us")), classes)
    }
    words = try WordCounts(reader.inside("words"))
  }
}

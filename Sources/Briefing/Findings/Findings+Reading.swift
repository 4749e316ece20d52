import Domain
import JSON
import Surveillance

extension Findings {
  /// Reads what ``json`` wrote.
  init(_ reader: FigureReader) throws(BriefingError) {
    begins = try reader.day("begins")
    rule = FindingRule(
      casesMin: try reader.integer("cases_min"), falsePercent: try reader.integer("false_percent"),
      newDays: try reader.integer("new_days"))
    list = try reader.rows("list", Self.finding)
    new = try reader.rows("new") { (row) throws(BriefingError) in
      NewTactic(
        code: try row.word("code"), chinese: try row.word("name"), english: try row.word("name_en"),
        cases: try row.integer("cases"), last: try row.day("last"))
    }
    phrases = try reader.rows("phrases") { (row) throws(BriefingError) in
      RisenPhrase(
        text: try row.word("text"), observed: try row.integer("observed"),
        expected: try row.real("expected"), p: try row.real("p"))
    }
    trend = try Self.trend(reader.inside("trend"))
    scheme = reader.has("scheme") ? try SchemeChange(reader.inside("scheme")) : nil
  }

  private static func finding(_ reader: FigureReader) throws(BriefingError) -> Finding {
    let bases = try reader.inside("bases")
    var changes: [Finding.Change] = []
    for basis in Basis.allCases where bases.names(basis.rawValue) {
      changes.append(.init(basis: basis, base: try bases.mean(basis.rawValue)))
    }
    guard let axis = Finding.Axis(rawValue: try reader.word("axis")) else {
      throw .unreadable(key: "axis")
    }
    return Finding(
      axis: axis, code: try reader.text("code"), chinese: try reader.word("name"),
      english: try reader.word("name_en"), observed: try reader.integer("observed"),
      changes: changes, surge: reader.has("surge") ? try surge(reader.inside("surge")) : nil)
  }

  private static func surge(_ reader: FigureReader) throws(BriefingError) -> Surge {
    guard let method = SurgeMethod(rawValue: try reader.word("method")),
      let day = try reader.day("day")
    else { throw .unreadable(key: "surge") }
    return Surge(
      method: method, years: try reader.optional("years"), day: day,
      observed: try reader.integer("observed"), expected: try reader.real("expected"),
      upper: try reader.real("upper"), p: try reader.real("p"),
      falseShare: try reader.real("false_share"), isReported: try reader.bool("reported"))
  }

  private static func trend(_ reader: FigureReader) throws(BriefingError) -> FindingTrend {
    let step = try reader.integer("step_days")
    let lines = try reader.rows("lines") { (row) throws(BriefingError) in
      FindingTrend.Line(
        code: try row.text("code"), chinese: try row.word("name"),
        english: try row.word("name_en"), counts: try row.gappedIntegers("cases"),
        surges: Set(try row.integers("surges")))
    }
    let times = try reader.day("from").map { first in
      (0..<(lines.first?.counts.count ?? 0)).map { first.adding(days: step * $0) }
    }
    return FindingTrend(times: times ?? [], stepDays: step, lines: lines)
  }
}

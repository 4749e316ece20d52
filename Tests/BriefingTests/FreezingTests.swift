import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@testable import Briefing

/// Freezes by the statement itself, as anyone with `psql` could.
@Suite(.scratchDatabasePerTest) struct `The case log freezes a briefing` {
  private let log: CaseLog
  private let day: BriefingPeriod
  private let figures: JSONValue
  private let content: JSONValue

  init() throws {
    log = try CaseLog()
    try log.record(.loss, on: "2024-05-01") { $0.add(.paid, 1_000) }
    day = try log.period("2024-05-01")
    figures = try #require(
      try log.session.document(
        """
        select jsonb_build_object(
          'now', api.figures('2024-05-01 00:00+08', '2024-05-02 00:00+08'),
          'before', api.figures('2024-04-30 00:00+08', '2024-05-01 00:00+08'))
        """))
    content =
      Briefing(
        of: day, unit: .init(code: "000000", name: "反诈骗专家咨询席"), issue: .init(number: "2024-D001"),
        figures: try Figures(json: figures["now"] ?? .null),
        before: try Figures(json: figures["before"] ?? .null)
      ).json
  }

  /// The rule that refused it.
  private func refusal(
    _ content: JSONValue, _ figures: JSONValue, to end: Instant, worded documents: String? = nil
  ) throws -> String? {
    do {
      try log.session.run(
        """
        select api.freeze_briefing('daily', \(day.from.text)::timestamptz,
          \(end.text)::timestamptz, '2024-D001', 1, \(content.text), \(figures.text)::jsonb,
          \(documents))
        """)
      return nil
    } catch {
      guard case .refused(_, _, let rule) = error else { throw error }
      return rule
    }
  }

  @Test func `that says what the log says`() throws {
    #expect(try refusal(content, figures, to: day.to) == nil)
  }

  @Test func `of the figures it has itself`() throws {
    var other = figures
    other["now"]?["calls"]?["total"] = 2
    #expect(try refusal(content, other, to: day.to) == "briefing_moved")
  }

  private func composed() throws -> FrozenBriefing {
    FrozenBriefing(
      freezing: Briefing(
        of: day, unit: .init(code: "000000", name: "反诈骗专家咨询席"), issue: .init(number: "2024-D001"),
        figures: try Figures(json: figures["now"] ?? .null),
        before: try Figures(json: figures["before"] ?? .null)))
  }

  @Test func `in the words that its content tells the hash of, and no others`() throws {
    let frozen = try composed()
    let json = try JSONValue(parsing: frozen.content)
    let words = try #require(frozen.documents).json.text
    for other in [nil, "{}", words.replacing("2024", with: "2023"), words + " "] {
      #expect(try refusal(json, figures, to: day.to, worded: other) == "briefing_content")
    }
    #expect(try refusal(content, figures, to: day.to, worded: words) == "briefing_content")
    #expect(try refusal(json, figures, to: day.to, worded: words) == nil)
    #expect(try log.briefings.show("2024-D001")?.document == frozen.document)
  }

  @Test func `and is not shown where its words were changed behind the back of the log`() throws {
    #expect(try log.briefings.issue(day, at: day.to).documents != nil)
    let maker = try ScratchDatabase.current.session()
    try maker.run("set session_replication_role = replica")
    try maker.run(
      "update desk110.briefing set documents = replace(documents, '2024', '2023')")
    #expect {
      _ = try log.briefings.show("2024-D001")
    } throws: { error in
      guard case BriefingError.altered(let number) = error else { return false }
      return number == "2024-D001"
    }
  }

  @Test func `of a whole period`() throws {
    let beyond = day.to.adding(seconds: 60)
    #expect(try refusal(content, figures, to: beyond) == "briefing_period")
  }

  @Test(arguments: [
    ["money", "paid", "amount"], ["money", "net_loss", "previous"], ["cases", "loss"],
  ])
  func `that tells no other amount`(path: [String]) throws {
    let other = content.replacing(path[...], with: "10.00")
    #expect(try refusal(other, figures, to: day.to) == "briefing_content")
  }

  @Test func `that leaves no tactic out, and makes none up`() throws {
    var other = content
    other["tactics"] = []
    #expect(try refusal(other, figures, to: day.to) == "briefing_content")
    let rows = try #require(content["tactics"]?.asArray)
    other["tactics"] = .array(rows + [["code": "T01", "cases": 3, "loss": "5.00"]])
    #expect(try refusal(other, figures, to: day.to) == "briefing_content")
  }
}

extension JSONValue {
  fileprivate func replacing(_ path: ArraySlice<String>, with value: JSONValue) -> JSONValue {
    guard let key = path.first else { return value }
    var copy = self
    copy[key] = (self[key] ?? .null).replacing(path.dropFirst(), with: value)
    return copy
  }
}

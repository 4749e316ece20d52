import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `A search that is kept` {
  let officer: Person
  private let unit: String
  var searches: Searches { Searches(officer.session) }

  init() throws { (officer, unit) = try Person.atOwnDesk() }

  @discardableResult
  private func told(_ narrative: String) throws -> String {
    try officer.record(.consultation) { $0.narrative = narrative }.call
  }

  private func new(_ answer: JSONValue?) -> [String] {
    (answer?["calls"]?.asArray ?? []).filter { $0["new"] == true }
      .compactMap { $0["call"]?.asString }
  }

  @Test func `tells what was recorded or amended since it was last run`() throws {
    let old = try told("转账到安全账户")
    let later = try told("只是咨询")
    #expect(try searches.save("早班", "转账", CallFilter(), by: .newest)?["status"] == "saved")
    let first = try searches.run("早班")
    #expect(first?["found"] == 1 && first?["new"] == .null && new(first) == [])
    let again = try searches.run("早班")
    #expect(again?["found"] == 1 && again?["new"] == 0 && again?["last_run_at"]?.asString != nil)
    let added = try told("又有人转账")
    try officer.amend(later, ["narrative": "原来也转账了"])
    // Another search reads them in first.
    _ = try searches.find("转账")
    let third = try searches.run("早班")
    #expect(third?["found"] == 3 && third?["new"] == 2)
    #expect(Set(new(third)) == [added, later])
    #expect(try new(searches.run("早班")) == [])
    #expect(third?["calls"]?.asArray?.contains { $0["call"]?.asString == old } == true)
  }

  @Test func `keeps its words, filter and order, and gives way to one of its name`() throws {
    var filter = CallFilter()
    filter.kind = .loss
    _ = try searches.save("甲", "转账 -验证码", filter, by: .rank)
    let text = try officer.ask(
      "select concat_ws('|', name, query, filter, sort) from api.list_saved_searches()")
    #expect(text == #"甲|转账 -验证码|{"kind": "loss"}|rank"#)
    #expect(try searches.save("甲", "别的", CallFilter(), by: .newest)?["status"] == "replaced")
    #expect(try searches.list().count == 1)
    #expect(try searches.run("甲")?["query"] == "别的")
  }

  @Test func `is the person's own, and is forgotten when she says so`() throws {
    _ = try searches.save("甲", "转账", CallFilter(), by: .newest)
    let colleague = Searches(try ScratchDatabase.person("officer", unit: unit))
    #expect(try colleague.list().isEmpty)
    #expect(refusal { _ = try colleague.run("甲") }?.rule == "saved_search_unknown")
    #expect(refusal { _ = try colleague.forget("甲") }?.rule == "saved_search_unknown")
    #expect(try searches.forget("甲")?["status"] == "forgotten")
    #expect(refusal { _ = try searches.run("甲") }?.rule == "saved_search_unknown")
    let audited = try ScratchDatabase.current.session().run(
      """
      select string_agg(action || detail, ' ' order by seq) from desk110.audit
      where actor = \(officer.session.user) and action like 'search.%'
      """)
    #expect(
      try audited[0].decode(String.self) == #"search.save{"replaced": false} search.forget{}"#)
  }

  @Test func `is refused where it is none, or one too many`() throws {
    func rule(_ name: String, _ query: String) -> String? {
      refusal { _ = try searches.save(name, query, CallFilter(), by: .newest) }?.rule
    }
    #expect(rule("甲", "，") == "search_empty")
    #expect(rule("", "转账") == "saved_search_name_length")
    #expect(rule(String(repeating: "长", count: 101), "转账") == "saved_search_name_length")
    for count in 0..<100 { _ = try searches.save("第\(count)", "转账", CallFilter(), by: .newest) }
    #expect(rule("第100", "转账") == "saved_search_count")
    #expect(try searches.save("第99", "转账", CallFilter(), by: .newest)?["status"] == "replaced")
  }
}

import Domain
import JSON
import Leads
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `The standing of a lead` {
  private let officer: Desk
  private let one: Desk
  private let other: Desk
  private let stranger: Desk

  init() throws {
    officer = try Desk()
    one = try .investigator()
    other = try .investigator()
    stranger = try .investigator(unit: "310000")
  }

  /// Brings a lead where it is to stand; answers who may act on it then.
  private func bring(_ tail: Int, to state: LeadState) throws -> Desk {
    try one.bring(tail, to: state, or: stranger)
  }

  @Test(arguments: [LeadEnding.false, .officialNumber, .victimsOwn])
  func `closed as none is on no list until it is opened again`(ending: LeadEnding) throws {
    let tail = 20 + (LeadEnding.allCases.firstIndex(of: ending) ?? 0)
    _ = try bring(tail, to: .inWork)
    #expect(try one.listed().contains(tail) && ranked().contains(tail))
    let closed = try one.take(.close, tail) { $0.ending = ending }
    #expect(closed["ending"]?.asString == ending.rawValue)
    #expect(try !one.listed().contains(tail) && !ranked().contains(tail))
    #expect(try one.listed { $0.state = .closed }.contains(tail))
    let again = try one.take(.reopen, tail)
    #expect(again["state"] == "in_work" && again["assignee"]?.asString == one.login)
    #expect(try one.listed().contains(tail) && ranked().contains(tail))
  }

  @Test func `that is done stays in the ranking and leaves the work list`() throws {
    _ = try bring(28, to: .closed)
    #expect(try !one.listed().contains(28) && ranked().contains(28))
  }

  private func ranked() throws -> [Int] {
    let from = try #require(Instant("2026-11-10T00:00:00+08:00"))
    let rows = try Accounts(one.session).list(
      from: from, to: from.adding(seconds: 86_400), limit: 1000)
    return try rows.map { row throws(PostgresError) in
      Int(try row.decode(String.self).suffix(6)) ?? -1
    }
  }

  @Test func `tells what was written to the desks it concerns and to no other`() throws {
    _ = try bring(31, to: .assigned)
    try one.take(.work, 31) { $0.words = "secret" }
    _ = try one.leads.note("own", on: "6222000000000031", isForAll: false)
    _ = try one.leads.note("all", on: "6222000000000031", isForAll: true)
    let own = try officer.state(31)
    #expect(own?["history"]?[1]?["words"] == "secret")
    #expect(own?["notes"]?.asArray?.map { $0["words"] } == ["own", "all"])
    let foreign = try stranger.state(31)
    #expect(foreign?["state"] == "in_work" && foreign?["assignee"]?.asString == one.login)
    #expect(foreign?["notes"]?.asArray?.map { $0["words"] } == ["all"])
    #expect(foreign?.text.contains("secret") == false && foreign?["possible"] == [])
    for words in ["", String(repeating: "x", count: 2001)] {
      let refused = refusal {
        _ = try one.leads.note(words, on: "6222000000000031", isForAll: false)
      }
      #expect(refused?.rule == "lead_note_length")
    }
  }

  @Test func `stands as its newest step says, and no step is changed or removed`() throws {
    _ = try bring(32, to: .handedOver)
    try stranger.take(.accept, 32)
    try stranger.take(.close, 32)
    let maker = try ScratchDatabase.current.session()
    let differing = try maker.run(
      """
      select from desk110.lead l
      where (l.event_id, l.state, l.desk_id, l.assignee, l.ending) is distinct from (
        select (e.id, e.state, e.desk_id, e.assignee, e.ending) from desk110.lead_event e
        where e.identifier_id = l.identifier_id order by e.id desc limit 1)
      """)
    #expect(differing.isEmpty)
    _ = try one.leads.note("x", on: "6222000000000032", isForAll: true)
    for statement in [
      "update desk110.lead_event set words = 'x'", "delete from desk110.lead_event",
      "update desk110.lead_note set words = 'x'", "truncate desk110.lead_note",
    ] {
      #expect(refusal { try maker.runScript(statement) }?.rule == "append_only", "\(statement)")
    }
  }

  @Test func `is listed by whose it is`() throws {
    _ = try bring(33, to: .verified)
    _ = try bring(34, to: .assigned)
    _ = try bring(35, to: .reported)
    _ = try bring(36, to: .handedOver)
    func has(_ person: Desk, _ tails: [Int], _ write: (inout LeadFilter) -> Void) throws -> [Int] {
      try person.listed(write).filter { tails.contains($0) }.sorted()
    }
    let all = [33, 34, 35, 36]
    #expect(try has(one, all) { _ in } == [33, 34, 35])
    #expect(try has(one, all) { $0.isMine = true } == [34])
    #expect(try has(other, all) { $0.isMine = true } == [])
    #expect(try has(one, all) { $0.isUnassigned = true } == [33, 35])
    #expect(try has(one, all) { $0.state = .reported } == [35])
    #expect(try has(stranger, all) { _ in } == [33, 36])
    #expect(try has(stranger, all) { $0.state = .handedOver } == [36])
    #expect(try has(stranger, all) { $0.isOfAllDesks = true } == all)
    #expect(try has(one, all) { $0.kind = .phone } == [])
  }

  @Test func `leaves an audit row for each step, without the number`() throws {
    _ = try bring(37, to: .closed)
    let rows = try ScratchDatabase.current.session().run(
      """
      select action, coalesce(object, '') || detail::text from desk110.audit
      where actor = \(one.login) order by seq
      """)
    let told = try rows.map { row throws(PostgresError) in try row.decode(String.self, String.self)
    }
    #expect(told.map(\.0) == ["lead.close"])
    #expect(told.allSatisfy { $0.1.contains("identifier") && !$0.1.contains("6222") })
  }
}

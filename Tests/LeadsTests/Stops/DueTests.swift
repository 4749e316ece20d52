import Domain
import JSON
import Leads
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabasePerTest) struct `What runs out next` {
  private func due(_ session: Session, until: Instant? = nil) throws -> [String] {
    try Stops(session).due(until: until, limit: 10).map { row throws(PostgresError) in
      let (_, what, _, _, account) = try row.decode(
        Instant.self, String.self, String.self, String.self, String?.self)
      return "\(what) \(account?.suffix(1) ?? "-")"
    }
  }

  @Test func `is listed in order: minutes, hours, months`() throws {
    let desk = try StopDesk()
    for tail in 1...6 { try desk.loss(to: tail) }
    _ = try desk.frozen(1, 100)
    try desk.executed(2)
    _ = try desk.request(3)
    _ = try desk.submitted(4)
    let released = try desk.executed(5)
    _ = try desk.stops.release(released)
    try desk.executed(6, at: "2026-11-10T10:20:00+08:00")
    #expect(try due(desk.session) == ["submit 3", "answer 4", "stop_ends 2", "freeze_ends 1"])
    let soon = Instant("2026-11-10T10:30:00+08:00")
    #expect(try due(desk.session, until: soon) == ["submit 3"])
    #expect(try due(desk.session, until: soon?.adding(seconds: -1)) == [])
  }

  @Test func `tells when a bank is to be asked, and by when a freeze that waits may begin`() throws
  {
    let desk = try StopDesk()
    let other = try StopDesk(unit: "310000")
    for one in [desk, other] { try one.loss(to: 1) }
    let front = try desk.frozen(1, 100)
    let waiting = try other.frozen(1, 100) { $0.isQueued = true }
    let rows = try Stops(other.session).due(until: nil, limit: 10)
    let row = try rows[0].decode(Instant.self, String.self, String.self)
    #expect(row.1 == "freeze_queued" && row.2 == waiting["freeze"]?.asString)
    #expect(row.0 == front["until"]?.asString.flatMap { Instant($0) })
    try desk.loss(to: 2)
    let stop = try desk.submitted(2)
    #expect(try due(desk.session) == ["answer 2", "freeze_ends 1"])
    try ScratchDatabase.current.session().run(
      "update desk110.setting set value = '20' where name = 'stop_answer_minutes'")
    #expect(try due(desk.session, until: Instant("2026-11-10T10:30:00+08:00")) == ["answer 2"])
    _ = try desk.stops.refuse(stop, reason: "户名不符")
    #expect(try due(desk.session) == ["freeze_ends 1"])
  }

  @Test func `is the second stop of an account and not the first that it extends`() throws {
    let desk = try StopDesk()
    try desk.loss(to: 1)
    let first = try desk.executed(1, at: "2026-11-10T10:20:00+08:00")
    let second = try desk.request(1) { $0.previous = first.text }.stop
    _ = try desk.stops.submit(second)
    _ = try desk.stops.execute(second)
    let rows = try Stops(desk.session).due(until: nil, limit: 10)
    let numbers = try rows.map { row throws(PostgresError) in
      try row.decode(Instant.self, String.self, String.self).2
    }
    #expect(numbers == [second.text])
    _ = try desk.stops.release(second)
    #expect(try due(desk.session) == [])
  }

  @Test func `is the desk's own, and without accounts for the commander above`() throws {
    let desk = try StopDesk()
    let other = try StopDesk(unit: "310000")
    try desk.loss(to: 1)
    try desk.executed(1)
    #expect(try due(other.session) == [])
    let commander = try ScratchDatabase.person("commander", unit: "000000")
    #expect(try due(commander) == ["stop_ends -"])
    let listed = try commander.run("select to_jsonb(s)::text from api.list_stops('{}', 9) s")
    let text = try listed[0].decode(String.self)
    #expect(text.contains("executed") && !text.contains("6222") && !text.contains("王"))
  }

  @Test func `leaves out a request that nobody answered for too long, and lets others ask`() throws
  {
    let desk = try StopDesk()
    try desk.loss(to: 1)
    let stop = try desk.submitted(1)
    try ScratchDatabase.current.session().run(
      "update desk110.setting set value = '0' where name = 'stop_request_hours'")
    #expect(try due(desk.session) == [])
    #expect(try desk.stops.show(stop)?["state"] == "lapsed")
    _ = try desk.request(1)
    // What the bank answers at last is what it did.
    #expect(try desk.stops.execute(stop)?["state"] == "executed")
  }

  @Test func `goes by the limits in force`() throws {
    let desk = try StopDesk()
    try ScratchDatabase.current.session().runScript(
      """
      update desk110.setting set value = '72' where name = 'stop_hours';
      update desk110.setting set value = '1' where name = 'stops_per_account';
      """)
    try desk.loss(to: 1)
    let stop = try desk.request(1)
    #expect(stop["last"] == true)
    _ = try desk.stops.submit(stop.stop, at: Instant("2026-11-10T10:10:00+08:00"))
    let at = Instant("2026-11-10T11:00:00+08:00")
    let document = try desk.stops.execute(stop.stop, at: at)
    #expect(
      document?["clocks"]?["expires_at"]?.asString.flatMap { Instant($0) }
        == Instant("2026-11-13T11:00:00+08:00"))
    #expect(rule { _ = try desk.request(1) } == "stop_third")
  }
}

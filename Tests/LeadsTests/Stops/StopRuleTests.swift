import Domain
import JSON
import Leads
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `A stop of payment` {
  private let desk: StopDesk

  init() throws { desk = try StopDesk() }

  @Test func `is of an account that banks keep, known, whole and not the victim's`() throws {
    try desk.desk.record(.loss) { sheet in
      sheet.name(.official, .contact)
      sheet.name(.phone("13900000042"), .contact)
      sheet.name(Identifier(kind: .crypto, canonical: "T9yD14Nj9", said: ""))
      sheet.name(Identifier(kind: .bankCard, canonical: "622202******1234", said: ""))
      sheet.name(.card(101), .payer)
    }
    let refused = [
      "96110": "stop_account_official", "13900000042": "stop_account_kind",
      "T9yD14Nj9": "stop_account_kind", "622202******1234": "stop_account_masked",
      "6222000000000101": "stop_account_own", "6222000000000199": "stop_account_unknown",
      "": "stop_account_unknown", "'; drop table x": "stop_account_unknown",
    ]
    for (account, expected) in refused {
      #expect(
        rule { _ = try desk.stops.request(account, of: nil, StopFields()) } == expected,
        "\(account)")
      let order = Freezes.Order(filedNumber: "1", amount: Fen(1))
      #expect(rule { _ = try desk.freezes.add(account, of: nil, order) } == expected)
    }
  }

  @Test func `is never of the victim's own, whatever another call calls it`() throws {
    let loss = try desk.loss(to: 102)
    try desk.desk.record(.tip) { $0.name(.card(500_102)) }
    #expect(rule { _ = try desk.request(500_102, of: loss) } == "stop_account_own")
    try StopDesk(unit: "310000").desk.record(.loss) { $0.name(.card(103), .payer) }
    #expect(rule { _ = try desk.request(103) } == "stop_account_unknown")
  }

  @Test func `goes from the request to the bank and ends by the clock`() throws {
    try desk.loss(to: 104)
    let stop = try desk.request(104).stop
    #expect(rule { _ = try desk.stops.execute(stop) } == "stop_not_submitted")
    #expect(rule { _ = try desk.stops.refuse(stop, reason: "x") } == "stop_not_submitted")
    let submitted = try desk.stops.submit(stop, at: Instant("2026-11-10T10:10:00+08:00"))
    #expect(submitted?["state"] == "submitted")
    #expect(rule { _ = try desk.stops.submit(stop) } == "stop_submitted")
    #expect(rule { _ = try desk.stops.complete(stop, StopFields()) } == "stop_submitted")
    let document = try desk.stops.execute(
      stop, at: Instant("2026-11-10T10:20:00+08:00"), amount: Fen(100), balance: Fen(200))
    #expect(document?["state"] == "expired" && document?["result"] == "executed")
    #expect(document?["stopped_fen"] == 100 && document?["balance_fen"] == 200)
    let end = document?["end"]?.asString.flatMap { Instant($0) }
    #expect(end == Instant("2026-11-12T10:20:00+08:00"))
    #expect(rule { _ = try desk.stops.execute(stop) } == "stop_executed")
    #expect(rule { _ = try desk.stops.release(stop) } == "stop_expired")
    let steps = document?["events"]?.asArray?.compactMap { $0["state"]?.asString } ?? []
    #expect(Set(steps) == ["requested", "complete", "submitted", "executed"])
  }

  @Test(arguments: [
    ("2099-01-01T00:00:00+08:00", "stop_time_future"),
    ("2026-11-10T10:09:59+08:00", "stop_time_early"),
  ])
  func `is executed after it was submitted, and not in the future`(at: String, expected: String)
    throws
  {
    let tail = expected == "stop_time_future" ? 105 : 106
    try desk.loss(to: tail)
    let stop = try desk.submitted(tail)
    #expect(rule { _ = try desk.stops.execute(stop, at: Instant(at)) } == expected)
    #expect(rule { _ = try desk.stops.refuse(stop, reason: "x", at: Instant(at)) } == expected)
  }

  @Test func `is had twice by an account, told as the last, and no third time`() throws {
    try desk.loss(to: 107)
    try desk.executed(107, at: "2026-11-10T10:20:00+08:00")
    let second = try desk.request(107)
    #expect(second["last"] == true && second["place"] == 2)
    #expect(second["previous"]?.isNull == false)
    _ = try desk.stops.submit(second.stop)
    _ = try desk.stops.execute(second.stop)
    #expect(rule { _ = try desk.request(107) } == "stop_third")
    let other = try StopDesk(unit: "310000")
    try other.loss(to: 107)
    #expect(rule { _ = try other.request(107) } == "stop_third")
  }

  @Test func `that a bank refused does not count, and says why`() throws {
    try desk.loss(to: 108)
    for _ in 0..<3 {
      let stop = try desk.submitted(108)
      #expect(
        rule { _ = try desk.stops.refuse(stop, reason: " ") } == "stop_event_refusal_reasoned")
      let document = try desk.stops.refuse(stop, reason: "户名不符")
      #expect(document?["state"] == "refused" && document?["reason"] == "户名不符")
      #expect(rule { _ = try desk.stops.execute(stop) } == "stop_refused")
      #expect(rule { _ = try desk.stops.release(stop) } == "stop_refused")
    }
    #expect(try desk.request(108)["last"] == false)
  }

  @Test func `is asked for once at a time, by all desks`() throws {
    try desk.loss(to: 109)
    let other = try StopDesk(unit: "310000")
    try other.loss(to: 109)
    let stop = try desk.request(109).stop
    #expect(rule { _ = try desk.request(109) } == "stop_requested")
    #expect(rule { _ = try other.request(109) } == "stop_requested")
    #expect(try desk.stops.release(stop, reason: "重复")?["state"] == "withdrawn")
    #expect(rule { _ = try desk.stops.submit(stop) } == "stop_withdrawn")
    #expect(rule { _ = try desk.stops.release(stop) } == "stop_withdrawn")
    try other.executed(109)
    #expect(rule { _ = try desk.request(109) } == "stop_in_force")
  }

  @Test func `in force is extended by its reference alone`() throws {
    try desk.loss(to: 110)
    try desk.loss(to: 111)
    let stop = try desk.executed(110)
    let wrong = try desk.executed(111)
    #expect(rule { _ = try desk.request(110) } == "stop_in_force")
    #expect(rule { _ = try desk.request(110) { $0.previous = wrong.text } } == "stop_previous")
    #expect(rule { _ = try desk.request(110) { $0.previous = "500-0000-0005" } } == "stop_unknown")
    let second = try desk.request(110) { $0.previous = stop.text }
    #expect(second["previous"]?.asString == stop.text && second["last"] == true)
    let other = try StopDesk(unit: "310000")
    try other.loss(to: 111)
    #expect(rule { _ = try other.request(111) { $0.previous = wrong.text } } == "stop_unknown")
  }

  @Test func `is released once, and only while it lasts`() throws {
    try desk.loss(to: 112)
    let stop = try desk.executed(112)
    let document = try desk.stops.release(stop, reason: "核实无关")
    #expect(document?["state"] == "released" && document?["end"] == document?["events"]?[4]?["at"])
    #expect(rule { _ = try desk.stops.release(stop) } == "stop_released")
    #expect(rule { _ = try desk.request(112) { $0.previous = stop.text } } == "stop_previous")
    #expect(try desk.request(112)["place"] == 2)
  }

  @Test func `is the desk's own: its reference names nothing elsewhere`() throws {
    try desk.loss(to: 113)
    let stop = try desk.submitted(113)
    let other = try StopDesk(unit: "310000")
    #expect(try other.stops.show(stop) == nil)
    #expect(rule { _ = try other.stops.execute(stop) } == "stop_unknown")
    #expect(rule { _ = try other.stops.release(stop) } == "stop_unknown")
    #expect(rule { _ = try other.stops.complete(stop, StopFields()) } == "stop_unknown")
    #expect(rule { _ = try other.stops.export([stop]) } == "stop_unknown")
    let listed = try other.stops.list(state: nil, of: nil, limit: 100)
      .map { row throws(PostgresError) in try row.decode(String.self) }
    #expect(!listed.contains(stop.text))
  }
}

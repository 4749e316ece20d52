import Domain
import JSON
import Leads
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `A freeze` {
  private let desk: StopDesk

  init() throws { desk = try StopDesk() }

  private func until(_ document: JSONValue?) -> Instant? {
    document?["until"]?.asString.flatMap { Instant($0) }
  }

  @Test func `lasts six months, a year in a major case, or as long as ordered`() throws {
    for (tail, isMajor, months, end) in [
      (301, false, nil, "2027-02-28"), (302, true, nil, "2027-08-31"),
      (303, false, 2, "2026-10-31"),
    ] as [(Int, Bool, Int?, String)] {
      try desk.loss(to: tail)
      let document = try desk.frozen(tail, 100, at: "2026-08-31T12:00:00+08:00") { order in
        order.isMajor = isMajor
        order.months = months
      }
      #expect(until(document) == Instant("\(end)T12:00:00+08:00"), "\(end)")
      #expect(document["filed_number"] == "京公立字〔2026〕1号")
    }
  }

  @Test func `is not ordered for longer, without a filed case, or in the future`() throws {
    try desk.loss(to: 304)
    #expect(rule { _ = try desk.frozen(304, 1) { $0.months = 7 } } == "freeze_months")
    #expect(rule { _ = try desk.frozen(304, 1) { $0.months = 0 } } == "freeze_months")
    let tooLong = rule {
      _ = try desk.frozen(304, 1) { order in
        order.isMajor = true
        order.months = 13
      }
    }
    #expect(tooLong == "freeze_months")
    for number in ["", "  ", String(repeating: "1", count: 101)] {
      #expect(
        rule { _ = try desk.frozen(304, 1) { $0.filedNumber = number } }
          == "freeze_filed_number_length")
    }
    #expect(
      rule { _ = try desk.frozen(304, 1, at: "2099-01-01T00:00:00+08:00") } == "stop_time_future")
    #expect(rule { _ = try desk.frozen(304, -1) } == "fen_in_range")
  }

  @Test func `is renewed from where it would lapse, and not after it lapsed`() throws {
    try desk.loss(to: 305)
    let freeze = try desk.frozen(305, 100, at: "2026-08-31T12:00:00+08:00").freeze
    #expect(rule { _ = try desk.freezes.renew(freeze, months: 7) } == "freeze_months")
    let renewed = try desk.freezes.renew(freeze, months: 3)
    #expect(until(renewed) == Instant("2027-05-28T12:00:00+08:00") && renewed?["renewals"] == 1)
    #expect(until(try desk.freezes.renew(freeze)) == Instant("2027-11-28T12:00:00+08:00"))
    try desk.loss(to: 306)
    let old = try desk.frozen(306, 100, at: "2026-03-01T12:00:00+08:00")
    #expect(old["state"] == "lapsed")
    for verb in [
      { try desk.freezes.renew(old.freeze) }, { try desk.freezes.release(old.freeze) },
      { try desk.freezes.returned(old.freeze, Fen(1)) },
    ] {
      #expect(rule { _ = try verb() } == "freeze_lapsed")
    }
    let inTime = try desk.freezes.renew(old.freeze, at: Instant("2026-08-01T12:00:00+08:00"))
    #expect(inTime?["state"] == "frozen")
  }

  @Test func `that waits for another holds nothing until it begins, for its months from then`()
    throws
  {
    let other = try StopDesk(unit: "310000")
    try desk.loss(to: 321)
    let theirs = try other.loss(to: 321)
    let front = try desk.frozen(321, 100).freeze
    let waiting = try other.frozen(321, 80) { order in
      order.isQueued = true
      order.months = 2
    }
    #expect(waiting["state"] == "queued" && until(waiting) == nil)
    #expect(try other.total(.frozen, of: theirs) == 0)
    #expect(rule { _ = try other.freezes.renew(waiting.freeze) } == "freeze_queued")
    #expect(rule { _ = try other.freezes.returned(waiting.freeze, Fen(1)) } == "freeze_queued")
    #expect(rule { _ = try other.freezes.begin(waiting.freeze) } == "freeze_in_force")
    #expect(
      rule { _ = try other.frozen(321, 80) { $0.isQueued = true } } == "freeze_queued_already")
    #expect(rule { _ = try desk.freezes.begin(front) } == "freeze_begun")
    _ = try desk.freezes.release(front)
    let begun = try other.freezes.begin(waiting.freeze, Fen(7_000))
    #expect(begun?["state"] == "frozen" && begun?["frozen_fen"] == 7_000)
    let start = try #require(begun?["frozen_at"]?.asString.flatMap { Instant($0) })
    let days = try #require(until(begun)).microseconds - start.microseconds
    #expect((59...62).contains(days / 86_400_000_000))
    #expect(try other.total(.frozen, of: theirs) == 7_000)
    #expect(rule { _ = try other.freezes.begin(waiting.freeze) } == "freeze_begun")
  }

  @Test func `that waits is taken back, and nothing was held`() throws {
    let fraudCase = try desk.loss(to: 322)
    let waiting = try desk.frozen(322, 80) { $0.isQueued = true }
    let number = Identifier.card(322).canonical
    let stop = try Accounts(desk.session).show(number)?["stop"]
    #expect(stop?["state"] == "freeze_queued")
    #expect(try desk.freezes.release(waiting.freeze)?["state"] == "released")
    #expect(rule { _ = try desk.freezes.begin(waiting.freeze) } == "freeze_released")
    #expect(try desk.total(.frozen, of: fraudCase) == 0)
    // A stop that is lifted is not taken over by what only waits.
    let held = try desk.executed(322, 50)
    let again = try desk.frozen(322, 80) { $0.isQueued = true }
    _ = try desk.stops.release(held)
    #expect(try desk.total(.stopped, of: fraudCase) == 0)
    _ = try desk.freezes.begin(again.freeze)
    #expect(try desk.total(.stopped, of: fraudCase) == 5_000)
    #expect(try desk.total(.frozen, of: fraudCase) == 8_000)
  }

  @Test func `is one at a time of an account, by all desks, and ends with its release`() throws {
    try desk.loss(to: 307)
    let other = try StopDesk(unit: "310000")
    try other.loss(to: 307)
    let freeze = try desk.frozen(307, 100).freeze
    #expect(rule { _ = try desk.frozen(307, 100) } == "freeze_in_force")
    #expect(rule { _ = try other.frozen(307, 100) } == "freeze_in_force")
    #expect(try other.freezes.show(freeze) == nil)
    #expect(rule { _ = try other.freezes.release(freeze) } == "freeze_unknown")
    #expect(try desk.freezes.release(freeze, reason: "撤案")?["state"] == "released")
    #expect(rule { _ = try desk.freezes.renew(freeze) } == "freeze_released")
    #expect(rule { _ = try desk.freezes.release(freeze) } == "freeze_released")
    #expect(try other.frozen(307, 100)["state"] == "frozen")
    #expect(try desk.freezes.list(state: .released, of: nil, limit: 100).count >= 1)
  }
}

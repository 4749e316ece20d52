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

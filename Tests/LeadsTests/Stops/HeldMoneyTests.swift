import Domain
import JSON
import Leads
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `Money that is stopped` {
  private let desk: StopDesk

  init() throws { desk = try StopDesk() }

  @Test func `enters the ledger of its case once, at the time of the stop`() throws {
    let loss = try desk.loss(to: 201)
    try desk.executed(201, at: "2026-11-10T10:20:00+08:00", 40_000)
    #expect(try desk.total(.stopped, of: loss) == 4_000_000)
    #expect(try desk.total(.paid, of: loss) == 5_000_000)
    let unknown = try desk.loss(to: 202)
    try desk.executed(202)
    #expect(try desk.total(.stopped, of: unknown) == 0)
  }

  @Test func `is one amount with what a call told of the account, before or after`() throws {
    let before = try desk.loss(to: 203) { $0.add(.stopped, 41_000, to: .card(203)) }
    #expect(try desk.total(.stopped, of: before) == 4_100_000)
    try desk.executed(203, 40_000)
    #expect(try desk.total(.stopped, of: before) == 4_000_000)
    let after = try desk.loss(to: 204)
    try desk.executed(204, 40_000)
    let told = try desk.desk.record(.followUp) { sheet in
      sheet.caseNumber = after.caseNumber
      sheet.add(.stopped, 40_000, to: .card(204))
      sheet.add(.stopped, 3, to: .card(205))
    }
    #expect(try desk.total(.stopped, of: after) == 4_000_300)
    try desk.session.run(#"select api.amend_call(\#(told.call), '{"note": "x"}')"#)
    #expect(try desk.total(.stopped, of: after) == 4_000_300)
    try desk.session.run(#"select api.amend_call(\#(told.call), '{"money": null}')"#)
    #expect(try desk.total(.stopped, of: after) == 4_000_000)
  }

  @Test func `by a second stop is the same money: the larger sum counts`() throws {
    let loss = try desk.loss(to: 206)
    try desk.executed(206, at: "2026-11-10T10:20:00+08:00", 40_000)
    try desk.executed(206, 45_000)
    #expect(try desk.total(.stopped, of: loss) == 4_500_000)
    let less = try desk.loss(to: 207)
    try desk.executed(207, at: "2026-11-10T10:20:00+08:00", 40_000)
    try desk.executed(207, 1_000)
    #expect(try desk.total(.stopped, of: less) == 4_000_000)
  }

  @Test func `is withdrawn by a release, with what the extended stop held`() throws {
    let loss = try desk.loss(to: 208)
    let first = try desk.executed(208, 40_000)
    let second = try desk.request(208) { $0.previous = first.text }.stop
    _ = try desk.stops.submit(second)
    _ = try desk.stops.execute(second, amount: Fen(4_500_000))
    #expect(try desk.total(.stopped, of: loss) == 4_500_000)
    _ = try desk.stops.release(second)
    #expect(try desk.total(.stopped, of: loss) == 0)
  }

  @Test func `stays where a freeze took the stop over, and is frozen once`() throws {
    let loss = try desk.loss(to: 209) { $0.add(.frozen, 39_000, to: .card(209)) }
    let stop = try desk.executed(209, 40_000)
    #expect(try desk.total(.frozen, of: loss) == 3_900_000)
    let freeze = try desk.frozen(209, 40_000).freeze
    #expect(try desk.total(.frozen, of: loss) == 4_000_000)
    _ = try desk.stops.release(stop)
    #expect(try desk.total(.stopped, of: loss) == 4_000_000)
    _ = try desk.freezes.release(freeze)
    #expect(try desk.total(.frozen, of: loss) == 0)
  }

  @Test func `is returned to the victim, never more than was frozen, and lessens the loss`() throws
  {
    let loss = try desk.loss(to: 210)
    let freeze = try desk.frozen(210, 40_000).freeze
    _ = try desk.freezes.returned(freeze, Fen(3_000_000))
    #expect(
      rule { _ = try desk.freezes.returned(freeze, Fen(1_000_001)) } == "freeze_returned_more")
    #expect(rule { _ = try desk.freezes.returned(freeze, .zero) } == "freeze_amount")
    let document = try desk.freezes.returned(freeze, Fen(1_000_000))
    #expect(document?["returned_fen"] == 4_000_000)
    #expect(try desk.total(.returned, of: loss) == 4_000_000)
    _ = try desk.freezes.release(freeze, reason: "已全部返还")
    #expect(try desk.total(.frozen, of: loss) == 4_000_000)
    let number = try Number(loss.caseNumber ?? "", of: .fraudCase).unwrapped
    #expect(try Cases(desk.session).show(number)?["ledger"]?["net_loss_fen"] == 1_000_000)
  }

  @Test func `counts no more when its case proves no fraud, and again when it does`() throws {
    let loss = try desk.loss(to: 211)
    let stop = try desk.executed(211, 40_000)
    try desk.session.run(#"select api.amend_call(\#(loss.call), '{"kind": "not_fraud"}')"#)
    #expect(try desk.total(.stopped, of: loss) == 0)
    try desk.session.run(#"select api.amend_call(\#(loss.call), '{"kind": "loss"}')"#)
    #expect(try desk.total(.stopped, of: loss) == 4_000_000)
    _ = try desk.stops.release(stop)
    try desk.session.run(#"select api.amend_call(\#(loss.call), '{"kind": "not_fraud"}')"#)
    try desk.session.run(#"select api.amend_call(\#(loss.call), '{"kind": "loss"}')"#)
    #expect(try desk.total(.stopped, of: loss) == 0)
  }

  @Test func `of two cases that prove one is one sum, whenever they are merged`() throws {
    let first = try desk.loss(to: 216)
    try desk.executed(216, at: "2026-11-10T10:20:00+08:00", 40_000)
    let second = try desk.loss(to: 216, at: "2026-11-13T10:00:00+08:00") { sheet in
      sheet.money[0].at = Instant("2026-11-13T09:00:00+08:00")
    }
    let stop = try desk.request(216, of: second).stop
    _ = try desk.stops.submit(stop)
    _ = try desk.stops.execute(stop, amount: Fen(3_000_000))
    #expect(try desk.total(.stopped, of: second) == 3_000_000)
    try desk.desk.merge(second, into: first)
    #expect(try desk.total(.stopped, of: first) == 4_000_000)
    try desk.session.run("select api.unmerge_case(\(second.caseNumber))")
    #expect(try desk.total(.stopped, of: second) == 3_000_000)
    #expect(try desk.total(.stopped, of: first) == 4_000_000)
  }

  @Test func `stays with the case that named the account when a merge is taken back`() throws {
    let source = try desk.loss(to: 214)
    let target = try desk.loss(to: 215)
    try desk.desk.merge(source, into: target)
    let stop = try desk.executed(214, 40_000)
    #expect(try desk.stops.show(stop)?["case"]?.asString == target.caseNumber)
    #expect(try desk.total(.stopped, of: target) == 4_000_000)
    try desk.session.run("select api.unmerge_case(\(source.caseNumber))")
    #expect(try desk.stops.show(stop)?["case"]?.asString == source.caseNumber)
    #expect(try desk.total(.stopped, of: source) == 4_000_000)
    #expect(try desk.total(.stopped, of: target) == 0)
  }

  @Test func `is shown with its case`() throws {
    let loss = try desk.loss(to: 212)
    let stop = try desk.executed(212, 40_000)
    let freeze = try desk.frozen(212, 40_000).freeze
    let number = try Number(loss.caseNumber ?? "", of: .fraudCase).unwrapped
    let shown = try Cases(desk.session).show(number)?["stops"]
    #expect(shown?[0]?["stop"]?.asString == stop.text && shown?[0]?["state"] == "executed")
    #expect(shown?[1]?["freeze"]?.asString == freeze.text && shown?[1]?["state"] == "frozen")
    #expect(shown?[0]?["fen"] == 4_000_000 && shown?[0]?["account"] == "6222000000000212")
  }

  @Test func `in a sum that is none is refused, and nothing is half done`() throws {
    let loss = try desk.loss(to: 213)
    let stop = try desk.submitted(213)
    for sum in [-1, Fen.entryMax.count + 1] {
      #expect(rule { _ = try desk.stops.execute(stop, amount: Fen(sum)) } == "fen_in_range")
      #expect(rule { _ = try desk.stops.execute(stop, balance: Fen(sum)) } == "fen_in_range")
    }
    #expect(try desk.stops.show(stop)?["state"] == "submitted")
    #expect(try desk.total(.stopped, of: loss) == 0)
  }
}

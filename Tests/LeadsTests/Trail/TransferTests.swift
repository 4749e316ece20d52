import Domain
import Leads
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `A transfer` {
  private func statement(_ desk: TrailDesk, of tail: Int, _ fraudCase: Number) throws -> String {
    try desk.transfers.begin(
      statementOf: .card(tail), for: fraudCase, checksum: String(repeating: "b", count: 64))
  }

  @Test func `told twice is one, with another reference another`() throws {
    let desk = try TrailDesk()
    _ = try desk.loss(to: 201)
    let first = try desk.add(201, 202, 100, after: 1, "A")
    #expect(!first.isKnown)
    let again = try desk.add(201, 202, 100, after: 1, "A")
    #expect(again.isKnown && again.number == first.number)
    #expect(try desk.add(201, 202, 100, after: 1).isKnown)
    #expect(try !desk.add(201, 202, 100, after: 1, "B").isKnown)
    #expect(try !desk.add(201, 202, 101, after: 1, "A").isKnown)
    #expect(try !desk.add(201, 202, 100, after: 2, "A").isKnown)
    #expect(try !desk.add(202, 201, 100, after: 1, "A").isKnown)
  }

  @Test func `in the statements of both its accounts is one`() throws {
    let desk = try TrailDesk()
    let fraudCase = try desk.loss(to: 211)
    var rows = [TrailDesk.transfer(211, 212, 100, after: 1, "PAYER")]
    let ours = try statement(desk, of: 211, fraudCase)
    #expect(try desk.transfers.record(rows, from: ours) == [false])
    rows[0].reference = "PAYEE"
    let theirs = try statement(desk, of: 212, fraudCase)
    #expect(try desk.transfers.record(rows, from: theirs) == [true])
    #expect(try desk.transfers.record(rows, from: ours) == [false])
  }

  @Test func `without reference is another where the balance goes on`() throws {
    let desk = try TrailDesk()
    let fraudCase = try desk.loss(to: 221)
    var rows = [1, 2, 1].map { _ in TrailDesk.transfer(221, 222, 100, after: 1) }
    rows[0].balance = Fen(50_000)
    rows[1].balance = Fen(40_000)
    rows[2].balance = Fen(40_000)
    let number = try statement(desk, of: 221, fraudCase)
    #expect(try desk.transfers.record(rows, from: number) == [false, false, true])
    #expect(try desk.transfers.record(rows, from: number) == [true, true, true])
  }

  @Test func `that is withdrawn stays with who and why, and counts no more`() throws {
    let desk = try TrailDesk()
    let fraudCase = try desk.loss(to: 231)
    let number = try statement(desk, of: 231, fraudCase)
    let rows = [TrailDesk.transfer(231, 232, 100, after: 1)]
    #expect(try desk.transfers.record(rows, from: number) == [false])
    let listed = try desk.transfers.list(of: nil, in: fraudCase, limit: 10)
    let transfer = try Number(listed[0].decode(String.self), of: .transfer).unwrapped
    #expect(
      rule { _ = try desk.transfers.withdraw(transfer, reason: " ") }
        == "transfer_withdrawal_reason_length")
    _ = try desk.transfers.withdraw(transfer, reason: "误登")
    #expect(try desk.trail(of: fraudCase).lines == ["account [1] 231"])
    #expect(rule { _ = try desk.transfers.withdraw(transfer, reason: "x") } == "transfer_withdrawn")
    #expect(try desk.transfers.record(rows, from: number) == [true])
    #expect(try desk.trail(of: fraudCase).lines == ["account [1] 231"])
    #expect(try !desk.add(231, 232, 100, after: 1).isKnown)
    #expect(try desk.trail(of: fraudCase).lines == ["account [1] 231", "account [2] 232 100"])
    #expect(try desk.transfers.list(of: nil, in: fraudCase, limit: 10).count == 2)
  }

  @Test func `belongs to the desk`() throws {
    let desk = try TrailDesk()
    let other = try TrailDesk(unit: "310000")
    let fraudCase = try desk.loss(to: 241)
    let theirs = try other.loss(to: 241)
    let number = try desk.add(241, 242, 100, of: fraudCase).number
    #expect(rule { try desk.add(241, 242, 5, of: theirs) } == "case_unknown")
    #expect(rule { _ = try other.transfers.withdraw(number, reason: "x") } == "transfer_unknown")
    #expect(try other.transfers.list(of: nil, in: nil, limit: 10).isEmpty)
    #expect(try other.trail(of: theirs).lines == ["account [1] 241", "account [2] 242 100"])
    #expect(try other.transfers.trail(of: fraudCase, upwards: false, depth: nil) == nil)
    #expect(rule { try desk.add(248, 249, 5) } == "transfer_case_none")
  }

  @Test func `is known to other desks between leads, and no victim of theirs with it`() throws {
    let desk = try TrailDesk()
    let other = try TrailDesk(unit: "310000")
    _ = try desk.loss(to: 271, 300)
    try desk.add(278, 271, 100, after: 1)
    try desk.add(271, 272, 250)
    try desk.add(271, 279, 20, after: 12)
    try desk.add(279, 271, 5, after: 3)
    let down = try #require(try other.trail(from: 271))
    #expect(down.lines == ["account [1] 271", "unknown 20", "account [2] 272 250"])
    let root = down.graph.accounts[0]
    #expect(root.paid.count == 30_000 && root.received.count == 40_500 && root.cases.isEmpty)
    #expect(down.isRight && down.sums.paid.count == 30_000)
    let up = try #require(try other.trail(from: 271, upwards: true))
    #expect(up.lines == ["account [1] 271", "unknown 105"] && up.isRight)
    #expect(try other.transfers.list(of: nil, in: nil, limit: 10).isEmpty)
    #expect(try desk.trail(from: 271, upwards: true)?.graph.accounts.count == 3)
  }

  @Test func `that takes out more than is known to have come leaves nothing, not less`() throws {
    let desk = try TrailDesk()
    let fraudCase = try desk.loss(to: 281, 100)
    try desk.add(281, 282, 70)
    try desk.add(282, 283, 300)
    let trail = try desk.trail(of: fraudCase)
    #expect(trail.graph.accounts.map(\.remains.count) == [3_000, 0, 30_000])
    #expect(trail.graph.accounts.map(\.beyond.count) == [0, 23_000, 0])
    #expect(trail.sums.remains.count == 33_000 && trail.sums.beyond.count == 23_000)
    #expect(trail.isRight)
  }

  @Test func `is refused where no money can move`() throws {
    let desk = try TrailDesk()
    let fraudCase = try desk.loss(to: 251)
    #expect(rule { try desk.add(251, 252, 0) } == "transfer_amount_positive")
    #expect(rule { try desk.add(nil, nil, 5, of: fraudCase) } == "transfer_has_account")
    var phone = Transfer(from: .card(251), to: .phone("13900000251"), amount: Fen(100))
    #expect(rule { _ = try desk.transfers.add(phone, of: fraudCase) } == "transfer_kind")
    phone.to = .official
    #expect(rule { _ = try desk.transfers.add(phone, of: fraudCase) } == "transfer_official")
    #expect(rule { try desk.add(251, 252, 5, after: 60 * 24 * 365 * 40) } == "transfer_future")
    let officer = Transfers(desk.desk.session)
    let told = TrailDesk.transfer(251, 252, 5, after: 1)
    #expect(throws: PostgresError.self) { try officer.add(told, of: fraudCase) }
  }

  @Test func `masks who only ever paid, and leaves an audit row with the reason to see him`() throws
  {
    let desk = try TrailDesk()
    _ = try desk.loss(to: 261)
    try desk.add(268, 261, 100)
    let account = Identifier.card(261).canonical
    let masked = try #require(
      try desk.transfers.trail(from: account, upwards: true, depth: nil))
    #expect(masked.accounts[1].identifier == "622200******0268")
    let whole = try #require(
      try desk.transfers.trail(from: account, upwards: true, depth: nil, unmasking: "侦查"))
    #expect(whole.accounts[1].identifier == Identifier.card(268).canonical)
    #expect(
      rule {
        _ = try desk.transfers.trail(from: account, upwards: true, depth: nil, unmasking: " ")
      } == "unmask_reason")
    let auditor = try ScratchDatabase.person("auditor", unit: "110102")
    let rows = try auditor.run(
      """
      select action, detail ->> 'reason' from api.audit_list(\(desk.session.user), null, null, null, null, 9)
      where action like '%unmask'
      """)
    #expect(try rows.map { try $0.decode(String.self, String.self).1 } == ["侦查"])
  }
}

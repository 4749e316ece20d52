import Domain
import JSON
import Leads
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `A money trail` {
  @Test func `goes from the victim's payment level by level`() throws {
    let desk = try TrailDesk()
    let fraudCase = try desk.loss(to: 101)
    try desk.add(101, 102, 30_000, after: 5)
    try desk.add(101, 103, 15_000, after: 6)
    try desk.add(102, 104, 20_000, after: 12)
    try desk.add(102, nil, 4_000, after: 20)
    let trail = try desk.trail(of: fraudCase)
    #expect(
      trail.lines == [
        "account [1] 101", "account [2] 102 30000", "cash 4000", "account [3] 104 20000",
        "account [2] 103 15000",
      ])
    #expect(trail.roots[0].parts[0].parts[1].minutes == 12)
    #expect(trail.graph.accounts.map(\.remains.count) == [500_000, 600_000, 1_500_000, 2_000_000])
    let sums = trail.sums
    #expect(sums.paid.count == 5_000_000 && sums.moved.count == 6_500_000)
    #expect(sums.cash.count == 400_000 && sums.remains.count == 4_600_000)
    #expect(trail.loops.isEmpty && trail.isRight)
    #expect(
      try Cases(desk.session).show(fraudCase)?["ledger"]?["totals"]?["paid"]?["fen"] == 5_000_000)
  }

  @Test func `ends where it was told to, and says that there is more`() throws {
    let desk = try TrailDesk()
    let fraudCase = try desk.loss(to: 111)
    try desk.add(111, 112, 100)
    try desk.add(112, 113, 90)
    let trail = try desk.trail(of: fraudCase, depth: 1)
    #expect(trail.lines == ["account [1] 111", "account [2] 112 100"])
    #expect(trail.roots[0].parts[0].isOpen && !trail.roots[0].isOpen && trail.isRight)
  }

  @Test func `marks what comes back, in a circle of two, of three and of one`() throws {
    let desk = try TrailDesk()
    let two = try desk.loss(to: 121)
    try desk.add(121, 122, 100)
    try desk.add(122, 121, 40)
    let trail = try desk.trail(of: two)
    #expect(trail.lines == ["account [1] 121", "account [2] 122 100", "loop [1] 121 40"])
    #expect(trail.loops.map(\.count) == [2] && trail.isRight)

    let three = try desk.loss(to: 131)
    try desk.add(131, 132, 100)
    try desk.add(132, 133, 90)
    try desk.add(133, 131, 80)
    try desk.add(133, 133, 1)
    let longer = try desk.trail(of: three)
    #expect(
      longer.lines == [
        "account [1] 131", "account [2] 132 100", "account [3] 133 90", "loop [1] 131 80",
        "loop [3] 133 1",
      ])
    #expect(longer.loops.map(\.count) == [3] && longer.isRight)
  }

  @Test func `names an account reached by two ways once, and as no circle`() throws {
    let desk = try TrailDesk()
    let fraudCase = try desk.loss(to: 141)
    try desk.add(141, 142, 60)
    try desk.add(141, 143, 50)
    try desk.add(142, 144, 40)
    try desk.add(143, 144, 30)
    let trail = try desk.trail(of: fraudCase)
    #expect(
      trail.lines == [
        "account [1] 141", "account [2] 142 60", "account [3] 144 40", "account [2] 143 50",
        "seen [3] 144 30",
      ])
    #expect(trail.loops.isEmpty && trail.isRight)
  }

  @Test func `shows the largest of a thousand and sums the rest`() throws {
    let desk = try TrailDesk()
    let fraudCase = try desk.loss(to: 150)
    let statement = try desk.transfers.begin(
      statementOf: .card(150), for: fraudCase, checksum: String(repeating: "a", count: 64))
    let fan = (0..<1_000).map { TrailDesk.transfer(150, 20_000 + $0, 1_000 + $0, after: $0) }
    #expect(try desk.transfers.record(fan, from: statement).count { $0 } == 0)
    let trail = try desk.trail(of: fraudCase)
    #expect(trail.roots[0].parts.count == 21)
    #expect(trail.lines[1] == "account [2] 999 1999" && trail.lines.last == "cut 1459710")
    #expect(trail.roots[0].parts.last?.edge?.cut == 980)
    #expect(trail.sums.transfers == 1_000 && trail.isRight)
  }

  @Test func `goes back to the victims`() throws {
    let desk = try TrailDesk()
    _ = try desk.loss(to: 161)
    try desk.add(161, 162, 100)
    try desk.add(162, 163, 90)
    let trail = try #require(try desk.trail(from: 163, upwards: true))
    #expect(trail.lines == ["account [3] 163", "account [2] 162 90", "account [1] 161 100"])
    #expect(trail.graph.accounts[2].payments == 1 && trail.isRight)
    #expect(try #require(try desk.trail(from: 162)).lines.first == "account [2] 162")
    #expect(try desk.trail(from: 169) == nil)
  }

  @Test func `stops at a victim's own account, and finds no trail from it`() throws {
    let desk = try TrailDesk()
    let fraudCase = try desk.loss(to: 171)
    try desk.add(171, 500_171, 300)
    try desk.add(500_171, 179, 77)
    let trail = try desk.trail(of: fraudCase)
    #expect(trail.lines == ["account [1] 171", "account 171 300"])
    #expect(trail.graph.accounts[1].isOwn && trail.isRight)
    #expect(trail.graph.accounts[1].identifier == "622200******0171")
    #expect(try desk.trail(from: 500_171) == nil)
    #expect(try Accounts(desk.session).show(Identifier.card(179).canonical) == nil)
  }

  @Test func `counts a payment that a transfer tells too once`() throws {
    let desk = try TrailDesk()
    let fraudCase = try desk.loss(to: 181)
    try desk.add(500_181, 181, 50_000, after: 1)
    #expect(try desk.trail(of: fraudCase).graph.accounts[0].received.count == 5_000_000)
    try desk.add(500_181, 181, 50_000, after: 2)
    #expect(try desk.trail(of: fraudCase).graph.accounts[0].received.count == 10_000_000)
  }

  @Test func `makes leads of the accounts on the way, with their place`() throws {
    let desk = try TrailDesk()
    _ = try desk.loss(to: 191)
    try desk.add(191, 192, 100)
    let withdrawn = try desk.add(192, 193, 90).number
    try desk.add(195, 191, 10)
    let accounts = Accounts(desk.desk.session)
    #expect(try accounts.show(Identifier.card(193).canonical)?["calls"] == 0)
    _ = try desk.transfers.withdraw(withdrawn, reason: "误登")
    #expect(try accounts.show(Identifier.card(193).canonical) == nil)
    #expect(try accounts.show(Identifier.card(195).canonical) == nil)
    let place = try ScratchDatabase.current.session().document(
      """
      select desk110.trail_place(i.id) from desk110.identifier i
      where i.canonical = \(Identifier.card(192).canonical)
      """)
    #expect(place?["level"] == 2 && place?["in_fen"] == 10_000 && place?["out_fen"] == 0)
    #expect(place?["transfers"] == 1)
  }
}

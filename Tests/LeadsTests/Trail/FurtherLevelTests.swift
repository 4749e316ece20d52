import Domain
import JSON
import Leads
import Postgres
import Store
import Support
import Testing

/// Accounts that no call names and money went on to.
@Suite(.scratchDatabase) struct `An account of the second level` {
  private let desk: StopDesk
  private let transfers: Transfers

  init() throws {
    desk = try StopDesk()
    transfers = try Transfers(ScratchDatabase.person("investigator", unit: "110102"))
  }

  @discardableResult
  private func move(
    _ from: Int, _ to: Int, _ yuan: Int, after minutes: Int = 10
  ) throws -> Number {
    let answer = try transfers.add(
      TrailDesk.transfer(from, to, yuan, after: minutes), of: nil)
    return try Number(answer?["transfer"]?.asString ?? "", of: .transfer).unwrapped
  }

  @Test func `is stopped and frozen for the case whose transfer brought the money`() throws {
    let fraudCase = try desk.loss(to: 701)
    try move(701, 702, 30_000)
    try move(701, 702, 5_000, after: 20)
    let stop = try desk.request(702)
    #expect(stop["case"]?.asString == fraudCase.caseNumber)
    #expect(stop["transfers"]?.asArray?.map { $0["fen"] } == [3_000_000, 500_000])
    #expect(stop["transfers"]?[0]?["from_account"]?.asString?.hasSuffix("0701") == true)
    #expect(stop["transfers"]?[0]?["from_bank"] == "中国工商银行")
    #expect(stop.missing == ["stop_bank", "stop_name"])
    #expect(stop["description"] == "自称公安局，要求转到安全账户")
    var fields = StopFields()
    (fields.stopBank, fields.stopName) = ("中国银行", "赵虚构")
    #expect(try desk.stops.complete(stop.stop, fields)?.missing == [])
    _ = try desk.stops.submit(stop.stop)
    _ = try desk.stops.execute(stop.stop, amount: Fen(2_000_000))
    #expect(try desk.total(.stopped, of: fraudCase) == 2_000_000)
    #expect(try desk.frozen(702, 20_000)["state"] == "frozen")
    #expect(try desk.total(.frozen, of: fraudCase) == 2_000_000)
  }

  @Test func `is stopped by no desk without a transfer to it, nor once it is withdrawn`() throws {
    let fraudCase = try desk.loss(to: 711)
    let another = try desk.loss(to: 719)
    let number = try move(711, 712, 100)
    #expect(rule { _ = try desk.request(712, of: another) } == "stop_case_other")
    let other = try StopDesk(unit: "310000")
    #expect(rule { _ = try other.request(712) } == "stop_case_none")
    _ = try transfers.withdraw(number, reason: "误登")
    #expect(rule { _ = try desk.request(712, of: fraudCase) } == "stop_account_unknown")
  }

  @Test func `is worked as a lead, and found by half its number`() throws {
    try desk.loss(to: 721)
    try move(721, 722, 60_000)
    let investigator = try Desk.investigator()
    let number = Identifier.card(722).canonical
    #expect(try investigator.listed().contains(722))
    let reasons = try investigator.state(722)?["reasons"]?.asArray ?? []
    #expect(reasons.contains { $0["reason"] == "paid" })
    #expect(try investigator.take(.assign, 722)["state"] == "assigned")
    _ = try investigator.watches.start(number, note: nil)
    for typed in ["0722", "6222****0722"] {
      guard
        case .dossier(let document, _?) = try Accounts(desk.session).answer(AccountQuestion(typed))
      else { return #expect(Bool(false), "\(typed)") }
      #expect(document["identifier"]?.asString == number && document["calls"] == 0)
    }
    let mistyped = try Accounts(desk.session).answer(AccountQuestion("6222000000007022"))
    if case .candidates(let candidates) = mistyped {
      let found = candidates.ranked.first { $0.identifier == number }
      #expect(found?.paid.count == 6_000_000 && found?.lastSeen != nil)
    } else if case .dossier(let document, _?) = mistyped {
      #expect(document["identifier"]?.asString == number)
    } else {
      #expect(Bool(false))
    }
    let known = try Calls(desk.session).look([
      "identifiers": [["kind": "bank_card", "canonical": .string(number)]]
    ])?["identifiers"]?[0]
    #expect(known?["trail_level"] == 2 && known?["paid_fen"] == 6_000_000)
  }

  @Test func `is none where it only got back from where it had paid`() throws {
    try desk.loss(to: 731)
    try move(732, 731, 1_000, after: 1)
    try move(731, 732, 50, after: 5)
    try move(731, 733, 900, after: 2)
    try move(733, 731, 10, after: 9)
    let accounts = Accounts(desk.session)
    #expect(try accounts.show(Identifier.card(732).canonical) == nil)
    #expect(rule { _ = try desk.request(732) } == "stop_account_unknown")
    #expect(try accounts.show(Identifier.card(733).canonical) != nil)
    let graph = try transfers.trail(
      from: Identifier.card(731).canonical, upwards: false, depth: nil)
    let masked = "622200******0732"
    #expect(
      graph?.accounts.map(\.identifier) == [
        Identifier.card(731).canonical, Identifier.card(733).canonical, masked,
      ])
  }
}

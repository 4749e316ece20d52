import Domain
import JSON
import Leads
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `A request to stop payment` {
  private let desk: StopDesk

  init() throws { desk = try StopDesk() }

  @Test func `takes over what the calls of its case tell, and is complete at once`() throws {
    let loss = try desk.loss(to: 1)
    let document = try desk.request(1)
    #expect(document["case"]?.asString == loss.caseNumber && document["state"] == "requested")
    #expect(document.missing == [] && document["complete_at"]?.isNull == false)
    #expect(
      document["account"] == [
        "identifier": "6222000000000001", "kind": "bank_card", "bank": "中国工商银行", "holder": "王虚构",
      ])
    let transfer = document["transfers"]?[0]
    #expect(transfer?["fen"] == 5_000_000 && transfer?["channel"] == "mobile_bank")
    #expect(transfer?["from_bank"] == "中国建设银行")
    #expect(document["mode"] == "regular" && document["currency"] == "CNY")
    #expect(document["place"] == 1 && document["last"] == false)
    let whole = try #require(try desk.stops.show(document.stop, unmasking: "送银行"))
    #expect(
      whole["victim"] == [
        "name": "李某人", "phone": "13900000041", "document_kind": "resident_id",
        "document_number": "110102196501010022",
      ])
    #expect(whole["transfers"]?[0]?["from_account"] == "6222000000500001")
    #expect(whole["transfers"]?[0]?["from_name"] == "李某人")
    #expect(whole["description"] == "自称公安局，要求转到安全账户")
  }

  @Test func `counts its minutes from the report and from the newest transfer`() throws {
    try desk.loss(to: 2)
    let clocks = try desk.request(2)["clocks"]
    func instant(_ key: String) -> Instant? { clocks?[key]?.asString.flatMap { Instant($0) } }
    #expect(instant("report_due_at") == Instant("2026-11-10T10:30:00+08:00"))
    #expect(instant("transfer_due_at") == Instant("2026-11-10T10:20:00+08:00"))
  }

  @Test func `tells what is missing in the order of asking`() throws {
    try desk.desk.record(.loss) { $0.add(.paid, 100, to: .card(3)) }
    let document = try desk.request(3)
    #expect(
      document.missing == [
        "stop_bank", "stop_name", "victim.name", "victim.phone", "victim.document_kind",
        "victim.document_number", "description", "transfers[0].at", "transfers[0].from_bank",
        "transfers[0].from_name", "transfers[0].from_account",
      ])
    #expect(document["complete_at"]?.isNull == true)
    #expect(rule { _ = try desk.stops.submit(document.stop) } == "stop_incomplete")
    try desk.desk.record(.loss) { $0.name(.card(4)) }
    #expect(try desk.request(4).missing.contains("transfers"))
  }

  @Test func `is kept incomplete and completed later`() throws {
    try desk.loss(to: 5) { sheet in
      sheet.victim.idNumber = nil
      sheet.identifiers[0].holder = nil
      sheet.money[0].at = nil
    }
    let stop = try desk.request(5).stop
    var fields = StopFields()
    fields.stopName = "王虚构"
    fields.at = Instant("2026-11-10T09:40:00+08:00")
    let halfway = try #require(try desk.stops.complete(stop, fields))
    #expect(halfway.missing == ["victim.document_kind", "victim.document_number"])
    #expect(halfway["complete_at"]?.isNull == true)
    fields = StopFields()
    fields.documentKind = .passport
    fields.documentNumber = "E00000001"
    let whole = try #require(try desk.stops.complete(stop, fields))
    #expect(whole.missing == [] && whole["complete_at"]?.isNull == false)
    #expect(whole["account"]?["holder"] == "王虚构")
  }

  @Test func `is no request with an amount only said about`() throws {
    try desk.loss(to: 6) { sheet in
      let about = Amount(fen: Fen(3_000_000), isApproximate: true, said: "近3万")
      sheet.money[0] = .init(kind: .paid, amount: about)
      sheet.money[0].to = .card(6)
      sheet.money[0].from = .card(500_006)
      sheet.money[0].at = Instant("2026-11-10T09:50:00+08:00")
    }
    let document = try desk.request(6)
    #expect(document.missing == ["transfers[0].amount"])
    var fields = StopFields()
    fields.amount = Amount(fen: Fen(2_980_050), isApproximate: false, said: "29800.50")
    let exact = try #require(try desk.stops.complete(document.stop, fields))
    #expect(exact.missing == [] && exact["transfers"]?[0]?["approximate"] == false)
  }

  @Test func `has a transfer for each payment, and one more where it is told`() throws {
    try desk.loss(to: 7) { sheet in
      sheet.add(.paid, 100, from: .card(500_007), to: .card(7))
      sheet.add(.paid, 7, to: .card(8))
      sheet.add(.paid, 9, to: .card(7))
      sheet.money[3].channel = .cash
    }
    let document = try desk.request(7)
    #expect(document["transfers"]?.asArray?.map { $0["fen"] } == [5_000_000, 10_000])
    #expect(document.missing == ["transfers[1].at"])
    var fields = StopFields()
    fields.fromName = "赵虚构"
    #expect(rule { _ = try desk.stops.complete(document.stop, fields) } == "stop_transfer_which")
    fields.transfer = 4
    #expect(rule { _ = try desk.stops.complete(document.stop, fields) } == "stop_transfer_unknown")
    fields.transfer = 3
    let more = try #require(try desk.stops.complete(document.stop, fields))
    #expect(more["transfers"]?.asArray?.count == 3 && more["transfers"]?[2]?["from_name"] == "赵某")
  }

  @Test func `belongs to the case named, else to the one that last paid, else the newest`() throws {
    let first = try desk.loss(to: 9)
    let second = try desk.loss(to: 9, at: "2026-11-11T10:00:00+08:00")
    // Who was asked for money and kept it needs no stop; who paid does.
    let kept = try desk.desk.record(.attempt, at: "2026-11-12T10:00:00+08:00") { $0.name(.card(9)) }
    #expect(try desk.request(9)["case"]?.asString == second.caseNumber)
    let lone = try desk.desk.record(.attempt) { $0.name(.card(120)) }
    #expect(try desk.request(120)["case"]?.asString == lone.caseNumber)
    #expect(kept.caseNumber != second.caseNumber)
    let other = try desk.loss(to: 10)
    #expect(rule { _ = try desk.request(9, of: other) } == "stop_case_other")
    try desk.desk.merge(other, into: first)
    #expect(try desk.request(10)["case"]?.asString == first.caseNumber)
    try desk.desk.record(.tip) { $0.name(.card(11)) }
    #expect(rule { _ = try desk.request(11) } == "stop_case_none")
    #expect(rule { _ = try desk.request(11, of: first) } == "stop_case_other")
  }

  @Test(arguments: [
    ("a time in the future", "stop_time_future"), ("a description", "stop_description_length"),
    ("an amount", "fen_in_range"), ("nothing", "stop_transfer_amount_positive"),
    ("an account", "stop_payer_account_form"), ("its own account", "stop_same_account"),
    ("a name", "stop_order_holder_length"), ("an old time", "stop_transfer_at_plausible"),
    ("a name of nothing", "stop_victim_name_length"),
  ])
  func `refuses what no bank can compare`(what: String, refused: String) throws {
    let tail = 1000 + refused.utf8.reduce(0) { $0 + Int($1) }
    try desk.loss(to: tail)
    let stop = try desk.request(tail).stop
    var fields = StopFields()
    switch what {
    case "a time in the future": fields.at = Instant("2099-01-01T00:00:00+08:00")
    case "an old time": fields.at = Instant("1980-01-01T00:00:00+08:00")
    case "a description": fields.description = String(repeating: "骗", count: 301)
    case "an amount": fields.amount = Amount(fen: Fen(Int.max), isApproximate: false, said: "")
    case "nothing": fields.amount = Amount(fen: .zero, isApproximate: false, said: "")
    case "an account": fields.fromAccount = "6217******1234"
    case "its own account": fields.fromAccount = Identifier.card(tail).canonical
    case "a name": fields.stopName = String(repeating: "王", count: 201)
    default: fields.victimName = ""
    }
    #expect(rule { _ = try desk.stops.complete(stop, fields) } == refused)
    #expect(try desk.stops.show(stop)?["transfers"]?[0]?["fen"] == 5_000_000)
  }

  @Test func `takes 300 characters of Chinese, and names as they are`() throws {
    try desk.loss(to: 12)
    var fields = StopFields()
    fields.description = String(repeating: "骗", count: 300)
    fields.victimName = "=cmd|'x'!A1\n李"
    let stop = try desk.request(12).stop
    _ = try desk.stops.complete(stop, fields)
    let whole = try desk.stops.show(stop, unmasking: "核对")
    #expect(whole?["description"]?.asString == fields.description)
    #expect(whole?["victim"]?["name"]?.asString == fields.victimName)
  }

  @Test func `takes no field it has none of`() throws {
    let loss = try desk.loss(to: 13)
    let refused = rule {
      try desk.session.run(
        "select api.request_stop('{6222000000000013}', \(loss.caseNumber), '{\"state\": \"x\"}')")
    }
    #expect(refused == "stop_field")
  }
}

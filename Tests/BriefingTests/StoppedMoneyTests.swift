import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@testable import Briefing

@Suite(.scratchDatabasePerTest) struct `Stopped money in a briefing` {
  private static let card = "6222000000000001"
  private let log: CaseLog

  init() throws {
    log = try CaseLog()
    let account = Identifier(kind: .bankCard, canonical: Self.card, said: Self.card)
    try log.record(.loss, on: "2024-02-28") { sheet in
      sheet.add(.paid, 50_000)
      sheet.money[0].to = account
    }
  }

  /// Asks for a stop, which the bank answers on a day; its reference.
  private func stop(on day: String, fen: Int?) throws -> String {
    let fields = """
      {"stop_bank": "x", "stop_name": "x", "at": "2024-02-28T09:00:00+08:00", "from_bank": "x",
        "from_name": "x", "from_account": "6217000000000001", "victim_name": "x",
        "victim_phone": "x", "document_kind": "other", "document_number": "x", "description": "x"}
      """
    let rows = try log.session.run(
      "select api.request_stop(\([Self.card]), null, \(fields)::jsonb) ->> 'stop'")
    let number = try rows[0].decode(String.self)
    var answer: JSONValue = ["at": .string("\(day)T11:00:00+08:00")]
    answer["fen"] = fen.map { .integer($0) }
    try log.session.run(
      "select api.submit_stop(\(number), \("\(day)T10:30:00+08:00")::timestamptz)")
    try log.session.run("select api.execute_stop(\(number), \(answer.text)::jsonb)")
    return number
  }

  private func figures(_ day: String) throws -> (money: String?, accounts: Int?) {
    let briefing = try log.preview(day)
    #expect(briefing["checks"]?.asArray?.allSatisfy { $0["ok"] == true } == true, "\(day)")
    return (
      briefing["money"]?["stopped"]?["amount"]?.asString,
      briefing["accounts"]?["stopped"]?.asInteger
    )
  }

  @Test func `counts on the day of the stop, each sum once, each stop of the account`() throws {
    _ = try stop(on: "2024-02-29", fen: 4_000_000)
    #expect(try figures("2024-02-28") == ("0.00", 0))
    #expect(try figures("2024-02-29") == ("40000.00", 1))
    _ = try stop(on: "2024-03-05", fen: 4_000_000)
    #expect(try figures("2024-02-29") == ("40000.00", 1))
    #expect(try figures("2024-03-05") == ("0.00", 1))
  }

  @Test func `is restated where a second stop held more`() throws {
    _ = try stop(on: "2024-02-29", fen: 4_000_000)
    _ = try stop(on: "2024-03-05", fen: 4_100_000)
    #expect(try figures("2024-02-29") == ("0.00", 1))
    #expect(try figures("2024-03-05") == ("41000.00", 1))
  }

  @Test func `names an account that was stopped for a sum nobody told`() throws {
    _ = try stop(on: "2024-02-29", fen: nil)
    #expect(try figures("2024-02-29") == ("0.00", 1))
  }

  @Test func `restates what was told again, frozen and returned`() throws {
    let account = Identifier(kind: .bankCard, canonical: Self.card, said: Self.card)
    let rows = try log.session.run("select \"case\" from api.list_cases('{}', 1)")
    let number = try rows[0].decode(String.self)
    try log.record(.followUp, on: "2024-02-29", in: number) { sheet in
      sheet.add(.stopped, 39_000)
      sheet.money[0].to = account
    }
    #expect(try figures("2024-02-29") == ("39000.00", 1))
    _ = try stop(on: "2024-02-29", fen: 4_000_000)
    #expect(try figures("2024-02-29") == ("40000.00", 1))
    let held = try log.session.run(
      """
      select api.freeze_account(\([Self.card]), null, '{"filed_number": "1", "fen": 4000000,
        "at": "2024-03-01T10:00:00+08:00"}') ->> 'freeze'
      """)
    let freeze = try held[0].decode(String.self)
    try log.session.run(
      """
      select api.return_frozen(\(freeze),
        '{"fen": 3000000, "at": "2024-03-02T10:00:00+08:00"}')
      """)
    let frozen = try log.preview("2024-03-01")
    #expect(frozen["money"]?["frozen"]?["amount"] == "40000.00")
    #expect(frozen["accounts"]?["frozen"] == 1)
    let returned = try log.preview("2024-03-02")
    #expect(returned["money"]?["returned"]?["amount"] == "30000.00")
    #expect(returned["checks"]?.asArray?.allSatisfy { $0["ok"] == true } == true)
    #expect(try log.preview("2024-02-28")["tactics"]?[0]?["loss"] == "20000.00")
  }

  @Test func `counts no account of a stop that was released`() throws {
    let at = "2024-02-29T12:00:00+08:00"
    let number = try stop(on: "2024-02-29", fen: 4_000_000)
    try log.session.run("select api.release_stop(\(number), 'x', \(at)::timestamptz)")
    #expect(try figures("2024-02-29") == ("0.00", 0))
  }
}

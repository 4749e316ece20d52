import JSON
import Postgres
import Support
import Testing

@Suite(.scratchDatabase) struct `A sheet sent past the program` {
  /// A sheet the database takes, as changed by a merge patch.
  private static func sheet(_ patch: JSONValue) -> String {
    let whole: JSONValue = [
      "id": "01930f3c-8a4e-7c3a-9b1d-2f6e5a4b3c2d", "received_at": "2026-11-10T10:01:00+08:00",
      "kind": "tip", "tactic": "T01", "tactic_given": true,
      "content_hash": .string(String(repeating: "0", count: 64)), "narrative": "秘密",
    ]
    return whole.applying(mergePatch: patch).text
  }

  static let account: JSONValue = [
    "kind": "bank_card", "canonical": "6222000000000041", "role": "payee",
  ]

  private static let officialOther: JSONValue = [
    "kind": "other", "canonical": "96110", "official": true,
  ]

  private static let patches: [JSONValue] = [
    ["id": .null], ["id": "秘密"], ["id": 7], ["received_at": .null], ["received_at": "秘密"],
    ["received_at": "infinity"], ["received_at": "-infinity"], ["received_at": "NaN"],
    ["received_at": "9999-01-01"], ["kind": .null], ["kind": "秘密"], ["kind": ["tip"]],
    ["tactic": .null], ["tactic": "秘密"], ["content_hash": .null], ["content_hash": "x"],
    ["case": "秘密"], ["caller": "name"], ["caller": ["name"]], ["victim": 3],
    ["victim": ["age": 131]], ["victim": ["age": -1]], ["victim": ["age": "NaN"]],
    ["victim": ["age": 1e300]], ["victim": ["sex": "秘密"]], ["victim": ["division": "秘密"]],
    ["caller": ["name": .string(String(repeating: "秘", count: 201))]],
    ["elements": []], ["elements": ["tools": "phone"]], ["elements": ["ai": "秘密"]],
    ["identifiers": "秘密"], ["identifiers": [:]], ["identifiers": [7]],
    ["identifiers": [["kind": "bank_card"]]], ["identifiers": [["canonical": "6222"]]],
    ["identifiers": [["kind": "bank_card", "canonical": "", "role": "payee"]]],
    ["identifiers": [["kind": "bank_card", "canonical": "62", "role": "秘密"]]],
    [
      "identifiers": [
        ["kind": "bank_card", "canonical": "6222000000000041", "role": "payee", "official": true]
      ]
    ],
    [
      "identifiers": [
        ["kind": "phone", "canonical": "13900000041", "role": "payee", "official": true]
      ]
    ],
    ["money": [["kind": "paid", "fen": 1, "to": officialOther]]],
    ["identifiers": .array(Array(repeating: account, count: 1001))],
    ["money": "秘密"], ["money": [["kind": "paid"]]], ["money": [["kind": "paid", "fen": -1]]],
    ["money": [["kind": "paid", "fen": "NaN"]]], ["money": [["kind": "paid", "fen": 1.5]]],
    ["money": [["kind": "paid", "fen": 1e30]]], ["money": [["kind": "秘密", "fen": 1]]],
    ["money": [["kind": "paid", "fen": 1, "at": "infinity"]]],
    ["money": [["kind": "paid", "fen": 1, "to": "秘密"]]],
    ["money": [["kind": "paid", "fen": 1, "to": ["kind": "bank_card"]]]],
    ["money": .array(Array(repeating: ["kind": "paid", "fen": 1], count: 10_000))],
    ["dissuasion": "秘密"], ["dissuasion": [:]], ["dissuasion": ["channel": "秘密"]],
    ["dissuasion": ["channel": "phone", "result": "秘密"]],
    ["narrative": .string(String(repeating: "秘", count: 20_001))],
  ]

  @Test(arguments: patches) func `is refused whole`(patch: JSONValue) throws {
    let officer = try Person()
    let text = Self.sheet(patch)
    let refused = refusal { try officer.session.run("select api.record_call(\(text)::jsonb)") }
    let state = try #require(refused?.state)
    #expect(["22", "23", "DK"].contains(state.prefix(2)), "\(state)")
    if state.hasPrefix("DK") || state.hasPrefix("23") {
      #expect(refused?.message?.contains("秘") == false)
    }
    let maker = try ScratchDatabase.current.session()
    let rows = try maker.run(
      """
      select (select count(*) from desk110.call) + (select count(*) from desk110.fraud_case)
        + (select count(*) from desk110.money) + (select count(*) from desk110.identifier)
      """)
    #expect(try rows[0].decode(Int.self) == 0)
  }

  @Test(arguments: ["null", "[]", "7", "\"id\"", "{}", "[\"id\"]"])
  func `is refused when it is none`(text: String) throws {
    let officer = try Person()
    let refused = refusal { try officer.session.run("select api.record_call(\(text)::jsonb)") }
    #expect(refused?.rule == "sheet_incomplete")
    let nothing = refusal { try officer.session.run("select api.record_call(null)") }
    #expect(nothing?.rule == "sheet_incomplete")
  }

  @Test func `cannot hold a zero byte`() throws {
    let officer = try Person()
    let text = #"{"narrative": "\u0000"}"#
    let refused = refusal { try officer.session.run("select api.record_call(\(text)::jsonb)") }
    #expect(refused?.state == "22P05")
  }
}

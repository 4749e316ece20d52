import Columns
import Domain
import JSON
import Reading
import Testing

struct `An exported call` {
  private static let hash = String(repeating: "a1", count: 32)

  private let document: JSONValue = [
    "id": "0193a1b2-0000-7000-8000-000000000001", "call": "216-1690-3551", "case": "879-2659-4539",
    "officer": "wang", "unit": "110102", "content_hash": .string(hash),
    "sheet": [
      "id": "0193a1b2-0000-7000-8000-000000000001", "received_at": "2026-11-06T04:00:00+00:00",
      "kind": "loss", "case": "879-2659-4539", "tactic": "T08", "tactic_given": false,
      "caller": ["name": "=甲某人", "phone": "13900001234"], "victim": ["age": 61, "repeat": false],
      "narrative": "第一行\n\"第二行\"", "elements": ["phrases": ["安全, 账户"]],
      "identifiers": [
        [
          "canonical": "6222020011112222333", "said": "6222 0200", "kind": "bank_card",
          "role": "payee",
        ]
      ],
      "money": [
        ["kind": "paid", "fen": 5_000_000, "approximate": true, "said": "近5万"],
        ["kind": "returned", "fen": 123, "approximate": false, "said": "不是金额"],
      ],
    ],
  ]

  private func row(isMasked: Bool = false) -> [String] {
    ExportedCall(document, watermark: "wang 2026-11-24", isMasked: isMasked)
      .cells { $0.hasPrefix("=") ? "'" + $0 : $0 }
  }

  private func read(_ cells: [String]) throws -> RowReading {
    RowReader(try ColumnPlan(heads: ExportedCall.heads), now: now).read(cells)
  }

  @Test func `is read again as the sheet it was`() throws {
    let reading = try read(row())
    #expect(reading.flaws.isEmpty)
    #expect(reading.id.text == document["id"]?.asString)
    #expect(reading.contentHash == Self.hash)
    #expect(
      reading.sheet == [
        "id": "0193a1b2-0000-7000-8000-000000000001", "received_at": "2026-11-06T12:00:00+08:00",
        "kind": "loss", "caller": ["name": "=甲某人", "phone": "13900001234"],
        "victim": ["age": 61, "repeat": false], "narrative": "第一行\n\"第二行\"",
        "elements": ["phrases": ["安全, 账户"]],
        "identifiers": [["text": "6222 0200", "kind": "bank_card", "role": "payee"]],
        "money": [["kind": "paid", "amount": "近5万"], ["kind": "returned", "amount": "1.23"]],
      ])
  }

  @Test func `is another content once a cell is changed`() throws {
    let cells = row()
    let said = zip(ExportedCall.heads, cells.indices).filter { head, _ in
      !["call", "case_number", "officer", "unit", "exported", "seal"].contains(head)
    }
    for (head, place) in said {
      var other = cells
      other[place] += "1"
      #expect(try read(other).contentHash == nil, "\(head)")
    }
    var other = cells
    other[other.count - 1] = "ff" + other[other.count - 1].dropFirst(2)
    #expect(try read(other).contentHash == nil)
  }

  @Test func `is no call to be imported when it is masked`() throws {
    #expect(try read(row(isMasked: true)).flaws.count == 1)
    let object = ExportedCall(document, watermark: "", isMasked: true).object
    #expect(SheetRow(object).flaws.count == 1)
  }

  @Test func `as JSON is the contract's sheet with what this program adds`() throws {
    let object = ExportedCall(document, watermark: "wang 2026-11-24", isMasked: false).object
    #expect(object["exported"] == "wang 2026-11-24" && object["case_number"] == "879-2659-4539")
    let row = SheetRow(object)
    #expect(row.flaws.isEmpty && row.contentHash == Self.hash)
    let reading = SheetReader(now: now).read(row.sheet)
    #expect(reading.sheet?.money.map(\.amount.fen) == [Fen(5_000_000), Fen(123)])
    var changed = object
    changed["narrative"] = "x"
    #expect(SheetRow(changed).contentHash == nil)
  }

  @Test func `without an identity of its own has one of its content`() {
    let sheet: JSONValue = ["kind": "tip", "note": "a"]
    #expect(SheetRow(sheet).id == SheetRow(["note": "a", "kind": "tip", "reason": "x"]).id)
    #expect(SheetRow(sheet).id != SheetRow(["kind": "tip", "note": "b"]).id)
    #expect(SheetRow("x").flaws.isEmpty && SheetRow("x").sheet == "x")
  }
}

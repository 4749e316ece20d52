public import JSON
import Deidentification
import Domain

extension Bulletin {
  /// The bulletin for machines: what the text says, and no more; a hidden count is `null`.
  public var json: JSONValue {
    [
      "from": .string(from.text), "to": .string(to.text), "least": .integer(least),
      "counted_from": .string(week.first.text), "counted_to": .string(week.last.text),
      "calls": calls.map(shown) ?? .null, "persuaded": shown(persuaded),
      "cases": cases.total.map { .integer($0) } ?? .null,
      "loss": .string(loss.fen.yuan),
      "tactics": .array(
        zip(tactics, cases.cells).map { tactic, cell in
          ["code": tactic.code.map { .string($0) } ?? .null, "cases": Self.json(cell)]
        }),
      "told": .array(
        told.map { told in
          var codes = told.json
          codes["case"] = nil
          return codes
        }),
      "paragraphs": .array(paragraphs.map { .string($0) }),
    ]
  }

  private func shown(_ count: Int) -> JSONValue {
    0 < count && count < least ? .null : .integer(count)
  }

  private static func json(_ cell: SmallCells.Cell) -> JSONValue {
    if case .shown(let count) = cell { .integer(count) } else { .null }
  }
}

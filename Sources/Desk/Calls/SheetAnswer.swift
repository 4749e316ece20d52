import Domain
import JSON
package import Postgres
package import Reading
import Store

/// The answer to one sheet, as the contract has it: one JSON object a line.
struct SheetAnswer {
  /// What became of a sheet.
  enum Outcome {
    case recorded(Recorded)
    /// Kept at this terminal, not sent yet.
    case spooled
    case refused([SheetFlaw])
  }

  let line: Int
  let reading: SheetReading
  let outcome: Outcome
  /// The version of the model that suggested the tactic; `nil` for the word list.
  let model: Int?

  /// The keys of `desk call record`.
  var document: JSONValue {
    var answer = JSONObject()
    answer["line"] = .integer(line)
    answer["status"] = .string(status)
    answer["id"] = reading.id.map { .string($0.text) } ?? .null
    answer["call"] = recorded.map { .string($0.call) } ?? .null
    answer["case"] = recorded?.caseNumber.map { .string($0) } ?? .null
    answer["tactic"] = reading.sheet.map { tactic($0.tactic) } ?? .null
    answer["hits"] = recorded?.hits ?? .array([])
    answer["missing"] = .array(reading.missing.map { .string($0) })
    answer["warnings"] = .array(reading.warnings.map { .string("\($0.key): \($0.message)") })
    answer["errors"] = .array(
      flaws.map { .object(["key": .string($0.key), "message": .string($0.message)]) })
    if let offers = recorded?.offers, !offers.elements.isEmpty { answer["offers"] = offers }
    return .object(answer)
  }

  private var status: String {
    switch outcome {
    case .recorded(let recorded): recorded.isDuplicate ? "duplicate" : "recorded"
    case .spooled: "spooled"
    case .refused: "refused"
    }
  }

  private var recorded: Recorded? {
    if case .recorded(let recorded) = outcome { recorded } else { nil }
  }

  private var flaws: [SheetFlaw] {
    if case .refused(let flaws) = outcome { flaws } else { [] }
  }

  /// Of a suggestion also how sure it is, why, and what made it.
  private func tactic(_ choice: CallSheet.TacticChoice) -> JSONValue {
    guard !choice.isGiven else { return ["code": .string(choice.code), "source": "given"] }
    let suggestion = reading.suggestion
    return [
      "code": .string(choice.code), "source": "suggested",
      "score": suggestion.map { .real($0.score) } ?? .null,
      "because": .array((suggestion?.because ?? []).map { .string($0) }),
      "model": model.map { .integer($0) } ?? .null,
    ]
  }
}

extension SheetFlaw {
  /// Why the database refused a sheet.
  package init(_ error: PostgresError) {
    switch error {
    case .refused(_, _, let constraint?):
      let rule = Rule(rawValue: constraint)
      self.init(key: rule?.key ?? Self.key(of: constraint), message: Complaint(error).message)
    case .aborted:
      self.init(
        key: "",
        message: say(
          "未记录：--atomic 下有另一张单被拒绝", "not recorded: --atomic, and another sheet was refused"))
    default:
      self.init(key: "", message: Complaint(error).message)
    }
  }

  /// `victim.age` for `call_victim_age_possible`: constraints carry the name of their column.
  private static func key(of constraint: String) -> String {
    let keys = [
      "call_received_at": "received_at", "call_victim_age": "victim.age",
      "call_division": "victim.division", "call_narrative": "narrative", "call_note": "note",
      "call_tactic": "tactic", "fen_": "money", "mention_": "identifiers", "money_": "money",
      "element_": "elements", "personal_": "victim", "identifier_": "identifiers",
    ]
    return keys.first { constraint.hasPrefix($0.key) }?.value ?? ""
  }
}

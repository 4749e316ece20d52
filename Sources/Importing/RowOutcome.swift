import Desk
import Postgres
import Reading
import Store

/// What the database came to with the sheet of a row.
enum RowOutcome {
  case recorded
  case duplicate
  case refused(SheetFlaw)

  init(_ answer: Recorder.Answer) {
    switch answer {
    case .success(let recorded): self = recorded.isDuplicate ? .duplicate : .recorded
    case .failure(let error): self = .refused(SheetFlaw(error))
    }
  }

  /// Refused by a rule of the case log.
  init(rule: String) {
    let error = PostgresError.refused(state: "DK422", message: "", constraint: rule)
    self = .refused(SheetFlaw(error))
  }
}

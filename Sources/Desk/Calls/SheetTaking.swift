import Domain
import JSON
import Postgres
import Reading
import Store

/// Records one sheet that a person gave, and tells her what the desk knows.
struct SheetTaking {
  let seat: Seat

  /// Records the sheet; in the format for machines answers as a pipe is answered.
  ///
  /// The sheet is read with its tactic suggested by what is given. What is flawed needs no
  /// database, so the word list is tried first.
  func take(_ read: (TacticSuggester) -> SheetReading) throws {
    var reading = read(.lexicon)
    guard var sheet = reading.sheet else { throw try refusal(of: reading) }
    let log = try seat.openLog()
    var tactics = TacticsInForce.lexicon
    if SheetTactic.isAsked(of: sheet) {
      tactics = try log.tactics(telling: seat.console)
      if tactics.version != nil {
        reading = read(tactics.suggester)
        sheet = reading.sheet ?? sheet
      }
    }
    let recorded = try Calls(log.session).record(sheet, contentHash: reading.contentHash)
    if seat.format == .json {
      let outcome = SheetAnswer.Outcome.recorded(recorded)
      let answer = SheetAnswer(
        line: 1, reading: reading, outcome: outcome, model: tactics.version)
      return try seat.line(answer.document)
    }
    let page = RecordedPage(sheet: sheet, reading: reading, recorded: recorded)
    try seat.console.write(page.text(columns: seat.columns))
  }

  private func refusal(of reading: SheetReading) throws(Complaint) -> Complaint {
    if seat.format == .json {
      let outcome = SheetAnswer.Outcome.refused(reading.flaws)
      try seat.line(SheetAnswer(line: 1, reading: reading, outcome: outcome, model: nil).document)
    }
    let flaws = reading.flaws.map { $0.key.isEmpty ? $0.message : "\($0.key): \($0.message)" }
    let message = flaws.joined(separator: "\n")
    return Complaint(.badInput, message, message)
  }
}

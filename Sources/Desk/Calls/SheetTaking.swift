import Domain
import JSON
import Postgres
import Reading
import Store

/// Records one sheet that a person gave, and tells her what the desk knows.
struct SheetTaking {
  let seat: Seat

  /// Records the sheet; in the format for machines answers as a pipe is answered.
  func take(_ reading: SheetReading) throws {
    guard let sheet = reading.sheet else {
      if seat.format == .json {
        try seat.line(
          SheetAnswer(line: 1, reading: reading, outcome: .refused(reading.flaws)).document.text)
      }
      let flaws = reading.flaws.map { $0.key.isEmpty ? $0.message : "\($0.key): \($0.message)" }
      let message = flaws.joined(separator: "\n")
      throw Complaint(.badInput, message, message)
    }
    let log = try seat.openLog()
    let recorded = try Calls(log.session).record(sheet, contentHash: reading.contentHash)
    if seat.format == .json {
      let answer = SheetAnswer(line: 1, reading: reading, outcome: .recorded(recorded))
      return try seat.line(answer.document)
    }
    let page = RecordedPage(sheet: sheet, reading: reading, recorded: recorded)
    try seat.console.write(page.text(columns: seat.columns))
  }
}

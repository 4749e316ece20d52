import Domain
import JSON
import Postgres
import Reading
import Spool
import Store

/// Records one sheet that a person gave, and tells her what the desk knows.
struct SheetTaking {
  let seat: Seat

  /// Records the sheet; in the format for machines answers as a pipe is answered.
  ///
  /// It is kept at the terminal before the database is asked for anything. The sheet is read with
  /// its tactic suggested by what is given. What is flawed needs no database, so the word list is
  /// tried first.
  ///
  /// - Throws: ``Complaint``; with status 75 where it is kept and not sent.
  func take(_ read: (TacticSuggester) -> SheetReading) throws {
    let reading = read(.lexicon)
    guard let sheet = reading.sheet else { throw try refusal(of: reading) }
    let journal = (try? SpoolRoom(seat)).map { CallJournal($0) }
    let entry = journal?.keep(sheet, contentHash: reading.contentHash)
    let answer: (reading: SheetReading, recorded: Recorded)
    let tactics: TacticsInForce
    do {
      (answer, tactics) = try send(reading, sheet, read)
    } catch let error as PostgresError {
      if case .refused(let reason) = error.verdict {
        throw try putAside(sheet, entry, reason, Complaint(error), journal)
      }
      return try keep(reading, entry != nil, Complaint(error), journal)
    } catch let complaint as Complaint where complaint.status == .notAllowed {
      // Nobody knows whether it was she who said so: it is not sent by itself.
      throw try putAside(sheet, entry, KeptReason.notLoggedIn, complaint, journal)
    } catch let interruption as LineEditor.Interrupted {
      let complaint = Complaint(.done, "未登录", "not logged in")
      seat.console.complain(
        "desk: " + (try putAside(sheet, entry, KeptReason.notLoggedIn, complaint, journal)).message)
      throw interruption
    } catch let complaint as Complaint {
      return try keep(reading, entry != nil, complaint, journal)
    }
    journal?.sent(entry)
    try tell(answer.reading, answer.recorded, model: tactics.version)
  }

  /// The log does not take the call: it is put aside for the person to settle, or given back.
  private func putAside(
    _ sheet: CallSheet, _ entry: SpoolEntry?, _ reason: String, _ complaint: Complaint,
    _ journal: CallJournal?
  ) throws -> Complaint {
    guard let entry else {
      try seat.line(SheetWriter.write(sheet))
      return complaint
    }
    journal?.refused(entry, reason)
    return .putAside(String(entry.name.prefix(36)), complaint)
  }

  private func send(
    _ reading: SheetReading, _ sheet: CallSheet, _ read: (TacticSuggester) -> SheetReading
  ) throws -> (answer: (reading: SheetReading, recorded: Recorded), tactics: TacticsInForce) {
    let log = try seat.openLog()
    var (reading, tactics) = (reading, TacticsInForce.lexicon)
    if SheetTactic.isAsked(of: sheet) {
      tactics = try log.tactics(telling: seat.console)
      if tactics.version != nil { reading = reading.suggested(by: read(tactics.suggester)) }
    }
    let recorded = try Calls(log.session).record(
      reading.sheet ?? sheet, contentHash: reading.contentHash)
    return ((reading, recorded), tactics)
  }

  /// The server is away, or does not fit: says that the call is kept, or that it is not saved at
  /// all.
  private func keep(
    _ reading: SheetReading, _ isKept: Bool, _ complaint: Complaint, _ journal: CallJournal?
  ) throws {
    guard isKept else {
      // So that it can be sent when either is mended.
      if let sheet = reading.sheet { try seat.line(SheetWriter.write(sheet)) }
      throw Complaint.notSaved(complaint.message, journal?.failure)
    }
    try tell(reading, nil, model: nil)
    throw Complaint.kept(complaint)
  }

  private func tell(_ reading: SheetReading, _ recorded: Recorded?, model: Int?) throws {
    guard let sheet = reading.sheet else { return }
    if seat.format == .json {
      let outcome = recorded.map { SheetAnswer.Outcome.recorded($0) } ?? .spooled
      let answer = SheetAnswer(line: 1, reading: reading, outcome: outcome, model: model)
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

import Columns
import Desk
import Domain
import Postgres
import Reading
import Store

/// Records the rows of a file, or tells what recording them would come to.
final class ImportRun {
  private let seat: Seat
  private let session: Session
  private let source: any CandidateSource
  private let page: ImportPage
  private let isDryRun: Bool
  private var tally = Tally()
  /// Read and not settled yet, in the order of the file.
  private var waiting: ArraySlice<Candidate> = []
  private var progress: Progress

  init(
    seat: Seat, session: Session, source: any CandidateSource, rejects: Rejects?, isDryRun: Bool
  ) {
    self.seat = seat
    self.session = session
    self.source = source
    self.isDryRun = isDryRun
    page = ImportPage(seat: seat, source: source, rejects: rejects)
    progress = Progress(
      isDryRun ? say("检查", "checking rows") : say("导入", "importing rows"), of: source.total,
      on: seat.console)
  }

  /// Goes through all rows.
  ///
  /// - Returns: 65 where a row was refused.
  /// - Throws: ``Complaint``, also after an end that came early; the counts are told all the same.
  func perform() throws -> ExitStatus {
    do {
      try isDryRun ? preview() : record()
    } catch {
      progress.finish()
      // Who may not record has recorded nothing, and there is nothing to count.
      if !isNotAllowed(error) { try leave() }
      throw error
    }
    progress.finish()
    try close()
    if Interruption.isAsked { throw Complaint(.interrupted, "", "") }
    return tally.refused == 0 ? .done : .badInput
  }

  /// How many calls were recorded that were not before.
  var recorded: Int { tally.recorded }

  private func record() throws {
    let recorder = Recorder(session, asks: false) { [self] _, answers in
      for answer in answers {
        if case .failure(let error) = answer, isNotAllowed(error) { throw error }
        try settle(RowOutcome(answer))
      }
    }
    var group: [Recorder.Entry] = []
    while !Interruption.isAsked, let candidate = try source.next() {
      waiting.append(candidate)
      if case .sheet(let sheet, let hash) = candidate.reading {
        group.append(Recorder.Entry(sheet: sheet, contentHash: hash))
      }
      let isFull = waiting.count >= Self.waitingMax
      if group.count == Recorder.bulkSize || isFull {
        try recorder.send(group)
        group.removeAll(keepingCapacity: true)
      }
      if isFull { try recorder.settle() }
      if group.isEmpty, recorder.isSettled { try settleUnsent() }
    }
    // Who interrupts is not made to wait for more to be sent.
    if Interruption.isAsked {
      waiting.removeLast(unsent(group.count))
    } else {
      try recorder.send(group)
    }
    try recorder.settle()
    try settleUnsent()
  }

  private func preview() throws {
    let foresight = Foresight(session)
    var group: [Recorder.Entry] = []
    func ask() throws {
      for outcome in try foresight.outcomes(of: group) { try settle(outcome) }
      try settleUnsent()
      group.removeAll(keepingCapacity: true)
    }
    while !Interruption.isAsked, let candidate = try source.next() {
      waiting.append(candidate)
      if case .sheet(let sheet, let hash) = candidate.reading {
        group.append(Recorder.Entry(sheet: sheet, contentHash: hash))
      }
      if group.count == Foresight.groupSize || waiting.count >= Self.waitingMax { try ask() }
    }
    try ask()
  }

  /// Rows kept until those before them are answered: a file may be nothing but refused ones.
  private static let waitingMax = 8 * Recorder.bulkSize

  /// Counts the next sheet that was sent, and those refused unsent before it.
  private func settle(_ outcome: RowOutcome) throws {
    try settleUnsent()
    let candidate = waiting.removeFirst()
    tally.rows += 1
    switch outcome {
    case .recorded: tally.recorded += 1
    case .duplicate: tally.duplicates += 1
    case .refused(let flaw): try refuse(candidate, [locate(flaw, in: candidate)])
    }
    page.remember(candidate)
    progress.reach(tally.rows)
  }

  /// Counts what was never sent, up to the next sheet that is under way.
  private func settleUnsent() throws {
    while let candidate = waiting.first {
      switch candidate.reading {
      case .sheet: return
      case .empty: tally.empty += 1
      case .refused(let flaws): try refuse(candidate, flaws)
      }
      tally.rows += 1
      waiting.removeFirst()
      progress.reach(tally.rows)
    }
  }

  /// A row that gave itself no id is not told that its id is taken.
  private func locate(_ flaw: SheetFlaw, in candidate: Candidate) -> RowFlaw {
    let located = candidate.locate(flaw)
    guard flaw.key == "id", located.column == nil, case .cells = candidate.original else {
      return located
    }
    return RowFlaw(
      reason: say(
        "已在记录中，但当时另一种读法（--map 或版本不同）或由别的席位导入：更正请用 desk call amend",
        "in the log already, read otherwise then (another --map or version) or by another desk: "
          + "correct it by 'desk call amend'"))
  }

  private func isNotAllowed(_ error: any Error) -> Bool {
    if let error = error as? PostgresError { return Complaint(error).status == .notAllowed }
    return (error as? Complaint)?.status == .notAllowed
  }

  private func refuse(_ candidate: Candidate, _ flaws: [RowFlaw]) throws {
    tally.refused += 1
    try page.refuse(candidate, flaws)
  }

  /// How many of the last rows belong to a group that was not sent.
  private func unsent(_ sheets: Int) -> Int {
    var left = sheets
    guard left > 0 else { return 0 }
    for (count, candidate) in waiting.reversed().enumerated() {
      if case .sheet = candidate.reading { left -= 1 }
      if left == 0 { return count + 1 }
    }
    return waiting.count
  }

  /// After an early end: what was sent and not answered may be recorded or not.
  private func leave() throws {
    while !waiting.isEmpty {
      try settleUnsent()
      guard !waiting.isEmpty else { break }
      waiting.removeFirst()
      tally.rows += 1
      tally.unacknowledged += 1
    }
    try close()
  }

  private func close() throws {
    guard tally.addsUp else {
      throw Complaint(.ourFault, "行数对不上，请报告给管理员", "the counts do not add up, please report this")
    }
    try page.close(tally, of: source.total, isDryRun: isDryRun)
  }
}

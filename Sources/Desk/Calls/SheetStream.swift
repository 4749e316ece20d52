import Domain
import Glibc
import JSON
import Postgres
import Reading
import Spool
import Store

/// Records the sheets of a pipe or file, one a line, and answers each in its order.
final class SheetStream {
  private let seat: Seat
  /// The log, or why it is not open.
  private let log: Result<CaseLog, Complaint>
  private var session: Session? { try? log.get().session }
  private var lines: SheetLines
  private var isAnyRefused = false
  /// Keeps what cannot be sent, once the database went away.
  private lazy var journal = (try? SpoolRoom(seat)).map { CallJournal($0) }
  private var failure: Complaint?
  private var kept = 0
  private var lost = 0
  /// Read and not answered yet, in the order of the lines.
  private var waiting: [(line: Int, reading: SheetReading)] = []
  private var progress: Progress
  /// Loaded when the first sheet asks for a tactic; a group of sheets stays one round trip.
  private var tactics: TacticsInForce?
  private var answered = 0

  /// Opens no session of its own: the log is open, or it is told why not.
  init(seat: Seat, log: Result<CaseLog, Complaint>, descriptor: CInt) {
    self.seat = seat
    self.log = log
    lines = SheetLines(descriptor: descriptor)
    progress = Progress(say("记录来电", "recording calls"), on: seat.console)
  }

  /// Records each sheet by itself: a refused one does not hold the others.
  func record() throws -> ExitStatus {
    if case .failure(let complaint) = log { return try keepRest(complaint) }
    guard let session else { return .noDatabase }
    let recorder = Recorder(session) { [self] entries, answers in
      try settle(entries, answers, isKeeping: true)
    }
    do {
      var group: [Recorder.Entry] = []
      while let line = try lines.nextLine() {
        let reading = try take(line, freeing: recorder)
        if let sheet = reading.sheet {
          group.append(Recorder.Entry(sheet: sheet, contentHash: reading.contentHash))
        }
        let isPause = !lines.isReady()
        if group.count == Recorder.groupSize || isPause {
          try recorder.send(group)
          group.removeAll()
        }
        if isPause { try recorder.settle() }
        if group.isEmpty, recorder.isSettled { try answerRefused() }
      }
      try recorder.send(group)
      try recorder.settle()
      try answerRefused()
    } catch let error as PostgresError {
      return try keepRest(Complaint(error))
    }
    return try end()
  }

  /// Records all sheets in one transaction, or none.
  ///
  /// None is kept where the database goes away: kept ones are sent one by one.
  func recordAll() throws -> ExitStatus {
    guard let session else { return .noDatabase }
    do {
      while let line = try lines.nextLine() { _ = try take(line) }
      let entries = waiting.compactMap { _, reading in
        reading.sheet.map { Recorder.Entry(sheet: $0, contentHash: reading.contentHash) }
      }
      try settle(entries, answerAll(entries, session))
    } catch let error as PostgresError where error.isConnectionLoss {
      try refuseAll()
      throw Complaint(error)
    }
    try answerRefused()
    return isAnyRefused ? .badInput : .done
  }

  private func answerAll(
    _ entries: [Recorder.Entry], _ session: Session
  ) throws -> [Recorder.Answer] {
    guard entries.count == waiting.count else {
      return Array(repeating: .failure(.aborted), count: entries.count)
    }
    return try Recorder.recordAll(entries, in: session)
  }

  /// Reads a line, its tactic suggested by what is in force; it waits for its answer from then on.
  ///
  /// The recorder must have settled before the session can be asked for that.
  private func take(_ line: SheetLine, freeing recorder: Recorder? = nil) throws -> SheetReading {
    var reading = reader.read(line)
    waiting.append((line.number, reading))
    guard tactics == nil, let sheet = reading.sheet, SheetTactic.isAsked(of: sheet) else {
      return reading
    }
    guard let session, failure == nil else { return reading }
    try recorder?.settle()
    let tactics = try CaseLog.tactics(of: session, telling: seat.console)
    self.tactics = tactics
    guard tactics.version != nil else { return reading }
    reading = reader.read(line)
    waiting[waiting.count - 1].reading = reading
    return reading
  }

  private var reader: SheetReader {
    SheetReader(now: Clock.now, suggester: tactics?.suggester ?? .lexicon)
  }

  /// Answers the sheets sent, and those refused unsent that stand between them.
  private func settle(
    _ entries: [Recorder.Entry], _ answers: [Recorder.Answer], isKeeping: Bool = false
  ) throws {
    var answers = answers[...]
    while !answers.isEmpty {
      let (line, reading) = waiting.removeFirst()
      guard reading.sheet != nil, let answer = answers.popFirst() else {
        try print(line, reading, .refused(reading.flaws))
        continue
      }
      switch answer {
      case .success(let recorded): try print(line, reading, .recorded(recorded))
      case .failure(let error):
        try settle(line, reading, failedBy: error, isKeeping: isKeeping)
      }
    }
  }

  /// Answers a sheet that was not recorded: kept where it is not the sheet's own fault.
  private func settle(
    _ line: Int, _ reading: SheetReading, failedBy error: PostgresError, isKeeping: Bool
  ) throws {
    guard isKeeping, !error.verdict.isRefusal else {
      return try print(line, reading, .refused([SheetFlaw(error)]))
    }
    failure = Complaint(error)
    try keep(line, reading)
  }

  /// Answers what was refused unsent, up to the next sheet that is under way.
  private func answerRefused() throws {
    while let (line, reading) = waiting.first, reading.sheet == nil {
      waiting.removeFirst()
      try print(line, reading, .refused(reading.flaws))
    }
    try seat.console.flush()
  }

  /// The database is gone, or fails: what is not acknowledged, and all that follows, is kept here.
  private func keepRest(_ error: Complaint) throws -> ExitStatus {
    failure = error
    for (line, reading) in waiting { try keep(line, reading) }
    waiting.removeAll()
    try seat.console.flush()
    while let line = try lines.nextLine() {
      try keep(line.number, reader.read(line))
      if !lines.isReady() { try seat.console.flush() }
    }
    return try end()
  }

  private func end() throws -> ExitStatus {
    progress.finish()
    if isAnyRefused { return .badInput }
    guard let failure else { return .done }
    if lost > 0 { throw Complaint.notSaved(failure.message, journal?.failure) }
    if kept > 0 { throw Complaint.kept(failure) }
    throw failure
  }

  /// Keeps a sheet and says so, or that it is lost unless it is sent again.
  private func keep(_ line: Int, _ reading: SheetReading) throws {
    guard let sheet = reading.sheet else {
      return try print(line, reading, .refused(reading.flaws))
    }
    if journal?.keep(sheet, contentHash: reading.contentHash) != nil {
      kept += 1
      return try print(line, reading, .spooled)
    }
    lost += 1
    try print(line, reading, .refused([Self.unacknowledged]))
  }

  /// Says of every sheet of a group that it is not acknowledged.
  private func refuseAll() throws {
    for (line, reading) in waiting {
      let flaws = reading.sheet == nil ? reading.flaws : [Self.unacknowledged]
      try print(line, reading, .refused(flaws))
    }
    waiting.removeAll()
    try seat.console.flush()
  }

  private static var unacknowledged: SheetFlaw {
    SheetFlaw(
      key: "",
      message: say(
        "未确认：数据库断开；恢复后以同一 id 重发即可",
        "not acknowledged: the database went away; send it again with the same id"))
  }

  private func print(
    _ line: Int, _ reading: SheetReading, _ outcome: SheetAnswer.Outcome
  ) throws(Complaint) {
    if case .refused(let flaws) = outcome, flaws != [Self.unacknowledged] { isAnyRefused = true }
    let answer = SheetAnswer(
      line: line, reading: reading, outcome: outcome, model: tactics?.version)
    try seat.line(answer.document)
    answered += 1
    progress.reach(answered)
  }
}

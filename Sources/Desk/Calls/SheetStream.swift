import Domain
import Glibc
import JSON
import Postgres
import Reading
import Store

/// Records the sheets of a pipe or file, one a line, and answers each in its order.
final class SheetStream {
  private let seat: Seat
  private let session: Session
  private var lines: SheetLines
  private var isAnyRefused = false
  /// Read and not answered yet, in the order of the lines.
  private var waiting: [(line: Int, reading: SheetReading)] = []
  private var progress: Progress
  /// Loaded when the first sheet asks for a tactic; a group of sheets stays one round trip.
  private var tactics: TacticsInForce?
  private var answered = 0

  init(seat: Seat, session: Session, descriptor: CInt) {
    self.seat = seat
    self.session = session
    lines = SheetLines(descriptor: descriptor)
    progress = Progress(say("记录来电", "recording calls"), on: seat.console)
  }

  /// Records each sheet by itself: a refused one does not hold the others.
  func record() throws -> ExitStatus {
    let recorder = Recorder(session) { [self] entries, answers in
      try settle(entries, answers)
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
    } catch let error as PostgresError where error.isConnectionLoss {
      return try giveUp(error)
    }
    progress.finish()
    return isAnyRefused ? .badInput : .done
  }

  /// Records all sheets in one transaction, or none.
  func recordAll() throws -> ExitStatus {
    do {
      while let line = try lines.nextLine() { _ = try take(line) }
      let entries = waiting.compactMap { _, reading in
        reading.sheet.map { Recorder.Entry(sheet: $0, contentHash: reading.contentHash) }
      }
      try settle(entries, answerAll(entries))
    } catch let error as PostgresError where error.isConnectionLoss {
      return try giveUp(error)
    }
    try answerRefused()
    return isAnyRefused ? .badInput : .done
  }

  private func answerAll(_ entries: [Recorder.Entry]) throws -> [Recorder.Answer] {
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
  private func settle(_ entries: [Recorder.Entry], _ answers: [Recorder.Answer]) throws {
    var answers = answers[...]
    while !answers.isEmpty {
      let (line, reading) = waiting.removeFirst()
      guard reading.sheet != nil, let answer = answers.popFirst() else {
        try print(line, reading, .refused(reading.flaws))
        continue
      }
      switch answer {
      case .success(let recorded): try print(line, reading, .recorded(recorded))
      case .failure(let error): try print(line, reading, .refused([SheetFlaw(error)]))
      }
    }
  }

  /// Answers what was refused unsent, up to the next sheet that is under way.
  private func answerRefused() throws {
    while let (line, reading) = waiting.first, reading.sheet == nil {
      waiting.removeFirst()
      try print(line, reading, .refused(reading.flaws))
    }
    try seat.console.flush()
  }

  /// The database is gone: says of every sheet not acknowledged that it is not.
  private func giveUp(_ error: PostgresError) throws -> ExitStatus {
    let message = say(
      "未确认：数据库断开；恢复后以同一 id 重发即可",
      "not acknowledged: the database went away; send it again with the same id")
    for (line, reading) in waiting {
      let flaws = reading.sheet == nil ? reading.flaws : [SheetFlaw(key: "", message: message)]
      try print(line, reading, .refused(flaws))
    }
    waiting.removeAll()
    try seat.console.flush()
    try refuseRest(message)
    throw Complaint(error)
  }

  /// Reads on to the end, so that every sheet given has its answer.
  private func refuseRest(_ message: String) throws {
    while let line = try lines.nextLine() {
      let reading = reader.read(line)
      let flaws = reading.sheet == nil ? reading.flaws : [SheetFlaw(key: "", message: message)]
      try print(line.number, reading, .refused(flaws))
      if !lines.isReady() { try seat.console.flush() }
    }
  }

  private func print(
    _ line: Int, _ reading: SheetReading, _ outcome: SheetAnswer.Outcome
  ) throws(Complaint) {
    if case .refused = outcome { isAnyRefused = true }
    let answer = SheetAnswer(
      line: line, reading: reading, outcome: outcome, model: tactics?.version)
    try seat.line(answer.document)
    answered += 1
    progress.reach(answered)
  }
}

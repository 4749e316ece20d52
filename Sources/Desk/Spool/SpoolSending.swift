import Postgres
import Spool
import Store

/// Sends kept calls of one person to the case log.
struct SpoolSending {
  let folders: [SpoolFolder]
  let ring: SpoolKeyRing
  let person: String

  /// Sends those that wait.
  ///
  /// - Parameters:
  ///   - session: Of that person.
  ///   - max: How many at most.
  ///   - limit: How long at most; the last one begun may take the session's patience more.
  /// - Throws: ``SpoolError`` where the spool cannot be read.
  /// - Returns: What it came to; `nil` where another terminal is at it.
  func drain(
    _ session: Session, max: Int = .max, within limit: Duration? = nil
  ) throws(SpoolError) -> SpoolTally? {
    let end = limit.map { ContinuousClock.now + $0 }
    return try each { drain, tally throws(SpoolError) in
      try drain.run(max: max - tally.sent - tally.refused, until: end) { send($0, session) }
    }
  }

  /// Sends again those that were sent since a moment, in seconds since 1970.
  func again(_ session: Session, since: Int?) throws(SpoolError) -> SpoolTally {
    try each { drain, _ throws(SpoolError) in
      try drain.again(since: since) { send($0, session) }
    } ?? SpoolTally()
  }

  /// Goes through the folders; answers the sum, `nil` where another is at one of them.
  private func each(
    _ run: (SpoolDrain, SpoolTally) throws(SpoolError) -> SpoolTally?
  ) throws(SpoolError) -> SpoolTally? {
    var sum = SpoolTally()
    var isBusy = false
    for folder in folders {
      guard let tally = try run(SpoolDrain(folder, keys: ring, person: person), sum) else {
        isBusy = true
        continue
      }
      sum.add(tally)
      sum.ofOthers += tally.ofOthers
    }
    return isBusy ? nil : sum
  }

  private func send(_ record: SpoolRecord, _ session: Session) -> SpoolVerdict {
    guard let call = KeptCall(record.content) else { return .refused("unreadable") }
    do throws(PostgresError) {
      _ = try Calls(session).recordKept(
        call.parameter, keptAt: record.moment.at, waitedSeconds: record.moment.seconds(until: .now))
      return .sent
    } catch {
      return error.verdict
    }
  }
}

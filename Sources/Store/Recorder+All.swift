import Glibc
public import Postgres

extension Recorder {
  /// How often all entries are sent before they are given up for being in others' way.
  private static let attempts = 6

  /// Records all entries in one transaction, or none.
  ///
  /// Two that name the same accounts in another order wait for each other: the one refused for it
  /// stands back, twice as long each time, until the other is through.
  ///
  /// - Returns: One answer an entry; where one failed, the others are ``PostgresError/aborted``.
  public static func recordAll(
    _ entries: [Entry], in session: Session
  ) throws(PostgresError) -> [Answer] {
    var answers = try recordAllOnce(entries, in: session)
    for attempt in 1..<attempts where answers.contains(where: isInTheWay) {
      usleep(UInt32.random(in: 50_000...100_000) << attempt)
      answers = try recordAllOnce(entries, in: session)
    }
    return answers
  }

  private static func recordAllOnce(
    _ entries: [Entry], in session: Session
  ) throws(PostgresError) -> [Answer] {
    guard let first = entries.first else { return [] }
    let pipeline = try session.pipeline(
      of: Calls.recording(first.sheet, contentHash: first.contentHash))
    for entry in entries {
      try pipeline.send(Calls.recording(entry.sheet, contentHash: entry.contentHash))
    }
    try pipeline.sync()
    let answers = try pipeline.receive()
    try pipeline.end()
    let isRefused = answers.contains { if case .failure = $0 { true } else { false } }
    return answers.map { answer in
      guard isRefused, case .success = answer else { return read(answer) }
      return .failure(.aborted)
    }
  }

  private static func isInTheWay(_ answer: Answer) -> Bool {
    if case .failure(let error) = answer { error.isWorthRetrying } else { false }
  }
}

public import Domain
import JSON
public import Postgres

/// Records a stream of sheets, many under way at once, and answers each in its order.
///
/// Sheets travel in groups of one statement and one commit. A group the database refuses anything
/// of, or knows a sheet of, is taken apart: its sheets go again, in the end one by one, which their
/// ids make safe, and only the refused one is refused.
public final class Recorder {
  /// A sheet with the SHA-256 of what was given, 64 hexadecimal digits.
  public struct Entry: Sendable {
    public let sheet: CallSheet
    public let contentHash: String

    public init(sheet: CallSheet, contentHash: String) {
      self.sheet = sheet
      self.contentHash = contentHash
    }
  }

  public typealias Answer = Result<Recorded, PostgresError>

  /// Sheets to a commit where somebody waits for the answers.
  public static let groupSize = 64
  /// Sheets to a commit where nobody reads the answers.
  public static let bulkSize = 512
  /// Groups under way before the oldest is waited for.
  private static let window = 4

  private let session: Session
  private let asks: Bool
  private var pipeline: Pipeline?
  private var underWay: [[Entry]] = []
  private let answer: ([Entry], [Answer]) throws -> Void

  /// - Parameters:
  ///   - session: Used by nobody else until all is settled.
  ///   - asks: Whether the answers are to tell what was known before, as hits and offers.
  ///   - answer: Told of each group in the order sent: its sheets and what came of each.
  public init(
    _ session: Session, asks: Bool = true, answer: @escaping ([Entry], [Answer]) throws -> Void
  ) {
    self.session = session
    self.asks = asks
    self.answer = answer
  }

  /// Sends a group; waits for the oldest only when too many are under way.
  ///
  /// - Throws: What `answer` throws, and ``PostgresError`` when the session is gone.
  public func send(_ group: [Entry]) throws {
    guard let first = group.first else { return }
    if pipeline == nil {
      pipeline = try session.pipeline(of: statement(first), statement(group))
    }
    underWay.append(group)
    try submit(group)
    while underWay.count >= Self.window { try receive() }
  }

  /// Waits for all that is under way; afterwards the session is free for other questions.
  public func settle() throws {
    while !underWay.isEmpty { try receive() }
    try pipeline?.end()
    pipeline = nil
  }

  /// Whether everything sent has been answered.
  public var isSettled: Bool { underWay.isEmpty }

  private func receive() throws {
    guard let pipeline else { return }
    let group = underWay[0]
    var answers = try Self.readGroup(pipeline.receive(), of: group.count)
    if answers.contains(where: Self.isFailure) {
      // What was sent after this group is answered after it.
      let later = try (1..<underWay.count).map { _ in try pipeline.receive() }
      answers = try recordApart(group)
      underWay.removeFirst()
      try answer(group, answers)
      for raw in later { try settleLater(raw) }
      return
    }
    underWay.removeFirst()
    try answer(group, answers)
  }

  private func settleLater(_ raw: [Result<Rows, PostgresError>]) throws {
    let group = underWay[0]
    var answers = Self.readGroup(raw, of: group.count)
    if answers.contains(where: Self.isFailure) { answers = try recordApart(group) }
    underWay.removeFirst()
    try answer(group, answers)
  }

  /// Records what of a group can be recorded: a large one in smaller groups first, as it is rarely
  /// more than a few sheets that are in the way.
  private func recordApart(_ group: [Entry]) throws(PostgresError) -> [Answer] {
    var answers: [Answer] = []
    for start in stride(from: 0, to: group.count, by: Self.groupSize) {
      let part = Array(group[start..<min(start + Self.groupSize, group.count)])
      var found: [Answer] = []
      if part.count < group.count, let pipeline {
        try submit(part)
        found = try Self.readGroup(pipeline.receive(), of: part.count)
      }
      if found.isEmpty || found.contains(where: Self.isFailure) {
        found = []
        for entry in part { found.append(try recordAlone(entry)) }
      }
      answers += found
    }
    return answers
  }

  private func recordAlone(_ entry: Entry) throws(PostgresError) -> Answer {
    guard let pipeline else { return .failure(.aborted) }
    let answer = try ask(entry, pipeline)
    guard case .failure(let error) = answer, error.isWorthRetrying else { return answer }
    return try ask(entry, pipeline)
  }

  private func ask(_ entry: Entry, _ pipeline: Pipeline) throws(PostgresError) -> Answer {
    try pipeline.send(statement(entry))
    try pipeline.sync()
    return try Self.read(pipeline.receive()[0])
  }

  private func submit(_ group: [Entry]) throws(PostgresError) {
    guard let pipeline else { return }
    try pipeline.send(statement(group))
    try pipeline.sync()
  }

  private func statement(_ group: [Entry]) -> SQL {
    let sheets = group.map { $0.sheet.parameter(contentHash: $0.contentHash) }
    return "select api.record_calls(\(JSONValue.array(sheets).text)::jsonb, \(asks))"
  }

  private func statement(_ entry: Entry) -> SQL {
    Calls.recording(entry.sheet, contentHash: entry.contentHash)
  }

  static func read(_ answer: Result<Rows, PostgresError>) -> Answer {
    answer.flatMap { rows in
      do throws(PostgresError) {
        return .success(try Recorded(rows.first))
      } catch {
        return .failure(error)
      }
    }
  }

  /// One answer a sheet; what refused the group is the answer of all.
  private static func readGroup(
    _ answers: [Result<Rows, PostgresError>], of count: Int
  ) -> [Answer] {
    guard let answer = answers.first else {
      return Array(repeating: .failure(.aborted), count: count)
    }
    switch answer {
    case .failure(let error): return Array(repeating: .failure(error), count: count)
    case .success(let rows):
      guard rows.count == count else { return Array(repeating: .failure(.aborted), count: count) }
      return rows.map { row in
        do throws(PostgresError) {
          return .success(try Recorded(row))
        } catch {
          return .failure(error)
        }
      }
    }
  }

  private static func isFailure(_ answer: Answer) -> Bool {
    if case .failure = answer { true } else { false }
  }
}

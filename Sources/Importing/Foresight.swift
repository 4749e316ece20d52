import Domain
import Postgres
import Store

/// Tells what recording sheets would come to, and records nothing.
final class Foresight {
  /// Sheets to a question: nothing is written, so that the server keeps none of them.
  static let groupSize = 500

  private let session: Session
  /// The hashes of the sheets asked about: one twice in the file is there already.
  private var seen: [UUID: String] = [:]

  init(_ session: Session) { self.session = session }

  func outcomes(of entries: [Recorder.Entry]) throws(PostgresError) -> [RowOutcome] {
    guard !entries.isEmpty else { return [] }
    return try zip(entries, Recorder.preview(entries, in: session)).map(outcome)
  }

  private func outcome(_ entry: Recorder.Entry, _ preview: Recorder.Preview) -> RowOutcome {
    let before = seen.updateValue(entry.contentHash, forKey: entry.sheet.id)
    switch preview {
    case .duplicate: return .duplicate
    case .refused(let rule): return RowOutcome(rule: rule)
    case .recorded:
      guard let before else { return .recorded }
      return before == entry.contentHash ? .duplicate : RowOutcome(rule: "call_uuid_unique")
    }
  }
}

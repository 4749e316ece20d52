import Demo
import Domain

/// What the reading measure reads: the narratives of invented calls.
enum Narratives {
  /// One narrative a line.
  static let text: String = {
    let calls = DemoCalls(
      days: 30, callsPerDay: 1000, seed: 110, until: CalendarDay(number: 20_767))
    return calls.compactMap(\.narrative)
      .map { $0.replacing("\n", with: " ") + "\n" }.joined()
  }()

  /// The words of the tactic scheme, a word, its weight and its class a line.
  static var keywords: String {
    TacticScheme.tactics.flatMap { tactic in
      tactic.keywords.map { "\($0.word)\t\($0.weight)\t\(tactic.classCode)\n" }
    }.joined()
  }
}

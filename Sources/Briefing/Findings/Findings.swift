public import Domain

/// What changed against the past, and whether it means anything: frozen with its briefing.
public struct Findings: Hashable, Sendable {
  /// The first day of which the desk has records; `nil` where they go back further than was looked
  /// at, or there are none at all.
  public var begins: CalendarDay?
  public var rule: FindingRule
  /// All cases first, then classes, then divisions.
  public var list: [Finding]
  public var new: [NewTactic]
  /// The surest first.
  public var phrases: [RisenPhrase]
  public var trend: FindingTrend
  /// `nil` where the classes are those of the period before.
  public var scheme: SchemeChange?

  /// What is reported as a surge, the surest first.
  public var surges: [Finding] {
    list.filter { $0.surge?.isReported == true }.sorted {
      ($0.surge?.p ?? 1, $0.code ?? "") < ($1.surge?.p ?? 1, $1.code ?? "")
    }
  }

  /// The finding of all cases.
  public var all: Finding? { list.first { $0.axis == .all } }

  /// Whether nothing is reported.
  public var isQuiet: Bool { surges.isEmpty && new.isEmpty && phrases.isEmpty }
}

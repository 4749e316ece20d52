public import Domain

/// Cases and losses day by day, a line for each key: what surges are looked for in.
///
/// Every line has a value for every day of the series, zero where nothing happened.
public struct FigureSeries: Hashable, Sendable {
  /// What the lines go by.
  public enum Axis: String, CaseIterable, Sendable {
    /// One line, of all cases, under the key `""`.
    case all = "case"
    /// Classes of tactics.
    case tactic
    /// Divisions of the victims; the key `""` where nobody said.
    case division
    /// ``WayIn`` codes, and ``Figures/unknown``.
    case wayIn = "way_in"
  }

  public let axis: Axis
  /// The first day of every line.
  public let first: CalendarDay
  /// How many days every line has.
  public let days: Int
  /// By key; a key without a case in all these days is absent.
  public private(set) var lines: [String: FigureLine] = [:]

  init(by axis: Axis, from first: CalendarDay, to last: CalendarDay) {
    self.axis = axis
    self.first = first
    days = max(0, last.number - first.number + 1)
  }

  /// The line of a key; zero on every day where there is none.
  public subscript(key: String) -> FigureLine {
    lines[key] ?? FigureLine(from: first, days: days)
  }

  /// The keys that have cases, in order.
  public var keys: [String] { lines.keys.sorted() }

  mutating func add(_ value: FigureLine.Value, on day: CalendarDay, key: String) {
    lines[key, default: FigureLine(from: first, days: days)][day] = value
  }
}

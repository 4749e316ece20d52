public import Domain

/// Cases and losses of one key on each day of a time, without gaps.
public struct FigureLine: Hashable, Sendable {
  /// One day, or several together.
  public struct Value: Hashable, Sendable {
    public var cases: Int
    /// Those whose net loss is above zero.
    public var withLoss: Int
    /// The net losses of the cases together.
    public var loss: Fen

    public init(cases: Int = 0, withLoss: Int = 0, loss: Fen = .zero) {
      self.cases = cases
      self.withLoss = withLoss
      self.loss = loss
    }
  }

  public let first: CalendarDay
  /// From ``first`` on, a day each.
  public private(set) var values: [Value]

  /// A line on which nothing happened.
  public init(from first: CalendarDay, days: Int) {
    self.first = first
    values = [Value](repeating: Value(), count: max(0, days))
  }

  /// The last day.
  public var last: CalendarDay { first.adding(days: values.count - 1) }

  /// The value of a day; nothing beyond the line.
  public subscript(day: CalendarDay) -> Value {
    get { place(of: day).map { values[$0] } ?? Value() }
    set {
      if let place = place(of: day) { values[place] = newValue }
    }
  }

  /// Some days together: `days` of them, the last one `end`; `nil` where the line does not reach.
  public func sum(_ days: Int, to end: CalendarDay) -> Value? {
    let start = end.adding(days: 1 - days)
    guard days > 0, start >= first, end <= last else { return nil }
    let span = values[(start.number - first.number)...(end.number - first.number)]
    return span.reduce(Value()) { sum, value in
      Value(
        cases: sum.cases + value.cases, withLoss: sum.withLoss + value.withLoss,
        loss: sum.loss + value.loss)
    }
  }

  /// The mean of the cases of the `days` days before a day; `nil` where the line does not reach.
  public func meanCases(_ days: Int, before day: CalendarDay) -> Ratio? {
    sum(days, to: day.adding(days: -1)).flatMap { Ratio($0.cases, of: days) }
  }

  /// Weeks of seven days, the oldest first, the last one ending with `end`; whole weeks only.
  public func weeks(to end: CalendarDay) -> [Value] {
    guard end <= last, end >= first else { return [] }
    let count = (end.number - first.number + 1) / 7
    return (0..<count).reversed().compactMap { sum(7, to: end.adding(days: -7 * $0)) }
  }

  private func place(of day: CalendarDay) -> Int? {
    let place = day.number - first.number
    return values.indices.contains(place) ? place : nil
  }
}

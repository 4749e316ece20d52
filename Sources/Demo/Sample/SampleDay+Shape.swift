import Domain

extension SampleDay {
  /// How many calls of each kind a day has, and how its dissuasions end.
  struct Shape {
    let day: CalendarDay
    let calls: [(CallKind, Int)]
    let results: [(DissuasionResult, Int)]

    /// The kinds in a mixed order.
    func kinds(_ dice: inout Dice) -> [CallKind] {
      var kinds = calls.flatMap { kind, count in Array(repeating: kind, count: count) }
      for place in stride(from: kinds.count - 1, to: 0, by: -1) {
        kinds.swapAt(place, dice.below(place + 1))
      }
      return kinds
    }

    var resultsInTurn: [DissuasionResult] {
      results.flatMap { result, count in Array(repeating: result, count: count) }
    }
  }

  static let shape = Shape(
    day: day,
    calls: [
      (.tip, 312), (.dissuasion, 64), (.consultation, 14), (.loss, 9), (.attempt, 5),
      (.inProgress, 3), (.notFraud, 3), (.followUp, 1), (.invalid, 1),
    ],
    results: [
      (.persuadedBefore, 41), (.persuadedStop, 7), (.unreachable, 5), (.paidAnyway, 4), (.open, 4),
      (.falseAlarm, 2), (.refused, 1),
    ]
  )

  static let previousShape = Shape(
    day: day.adding(days: -1),
    calls: [
      (.tip, 26), (.dissuasion, 8), (.consultation, 5), (.loss, 4), (.attempt, 1), (.inProgress, 1),
      (.notFraud, 1),
    ],
    results: [
      (.persuadedBefore, 5), (.paidAnyway, 1), (.unreachable, 1), (.open, 1),
    ]
  )
}

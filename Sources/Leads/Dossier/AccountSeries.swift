import Domain
import JSON

/// Calls and money of an account over time, in steps that suit how long it is known.
struct AccountSeries {
  enum Step: String {
    case day
    case week
    case month
    case year
  }

  private var points: [CalendarDay: (calls: Int, paid: Int)] = [:]
  private let step: Step

  /// - Parameters:
  ///   - calls: An object of how many calls each day has.
  ///   - paid: An object of how many fen were paid on each day.
  init(calls: JSONValue?, paid: JSONValue?) {
    let calls = Self.days(calls)
    let paid = Self.days(paid)
    let days = calls.map(\.day) + paid.map(\.day)
    step = Self.step(from: days.min(), to: days.max())
    for (day, count) in calls { points[start(of: day), default: (0, 0)].calls += count }
    for (day, fen) in paid { points[start(of: day), default: (0, 0)].paid += fen }
  }

  /// `{"step", "points": [{"from", "calls", "paid_fen"}]}`, the steps without a call too.
  var document: JSONValue {
    var list: [JSONValue] = []
    var next = points.keys.min()
    while let day = next, let last = points.keys.max(), day <= last {
      let point = points[day] ?? (0, 0)
      list.append([
        "from": .string(day.text), "calls": .integer(point.calls), "paid_fen": .integer(point.paid),
      ])
      next = start(of: day.adding(days: Self.length(of: step)))
    }
    return ["step": .string(step.rawValue), "points": .array(list)]
  }

  private func start(of day: CalendarDay) -> CalendarDay {
    switch step {
    case .day: day
    case .week: day.adding(days: 1 - day.weekday)
    case .month: day.adding(days: 1 - day.day)
    case .year: CalendarDay(year: day.year, month: 1, day: 1) ?? day
    }
  }

  /// More days than a step has, and fewer than two have.
  private static func length(of step: Step) -> Int {
    switch step {
    case .day: 1
    case .week: 7
    case .month: 31
    case .year: 366
    }
  }

  private static func step(from first: CalendarDay?, to last: CalendarDay?) -> Step {
    guard let first, let last else { return .day }
    switch last.number - first.number {
    case ..<31: return .day
    case ..<(26 * 7): return .week
    case ..<(48 * 31): return .month
    default: return .year
    }
  }

  private static func days(_ document: JSONValue?) -> [(day: CalendarDay, count: Int)] {
    (document?.asObject ?? JSONObject()).compactMap { member in
      guard let day = CalendarDay(member.key), let count = member.value.asInteger else {
        return nil
      }
      return (day, count)
    }
  }
}

import Domain

/// How many calls a day brings, and at what hours.
struct DayShape {
  let seed: UInt64

  /// The share of a day among others, around 1,000: weekdays, a slow rise, some chance.
  func weight(of day: CalendarDay, at place: Int, of days: Int) -> Int {
    var dice = Dice(seed: seed, of: 11, day.number)
    let rise = 900 + 200 * place / days
    return rise * Self.weekdays[day.weekday - 1] / 100 * dice.within(93...107) / 100
  }

  /// So many times of the day, in seconds, in order.
  static func times(_ count: Int, _ dice: inout Dice) -> [Int] {
    var times: [Int] = []
    times.reserveCapacity(count)
    for _ in 0..<count { times.append(hours.pick(&dice) * 3600 + dice.below(3600)) }
    times.sort()
    return times
  }

  private static let weekdays = [109, 106, 104, 102, 103, 91, 85]

  // Two humps, before and after noon, and a tail in the evening.
  private static let hours = Weighted(
    [
      8, 5, 3, 2, 2, 4, 9, 22, 52, 86, 104, 92, 60, 58, 88, 96, 86, 66, 50, 48, 46, 38, 26, 15,
    ].enumerated().map { ($0.offset, $0.element) })
}

public import Domain

/// Counts of equal steps of time, without a gap.
public struct Series: Sendable {
  /// How far apart the counts are.
  public enum Step: Hashable, Sendable {
    case day
    case week
    case month

    /// How many make a year, as surveillance counts: 365, 52, 12.
    var perYear: Int {
      switch self {
      case .day: 365
      case .week: 52
      case .month: 12
      }
    }
  }

  /// The day of the first count.
  public let start: CalendarDay
  public let step: Step
  /// The counts in their order; `nil` is not known.
  public let counts: [Int?]
  /// How many people or things each count is out of, for rates; `nil` where it does not matter.
  public let population: [Double]?
  /// The day of the month that counts of months are of, of shorter months their last.
  public let monthDay: Int

  /// A series from the day of its first count on; by default `monthDay` is that day's.
  public init(
    from start: CalendarDay, step: Step, counts: [Int?], population: [Double]? = nil,
    monthDay: Int? = nil
  ) {
    precondition(population.map { $0.count == counts.count } ?? true, "a population a count")
    (self.start, self.step) = (start, step)
    (self.counts, self.population) = (counts, population)
    self.monthDay = monthDay ?? start.day
  }

  /// The day of a count; of months ``monthDay`` or the last there is.
  public func day(_ place: Int) -> CalendarDay {
    switch step {
    case .day: start.adding(days: place)
    case .week: start.adding(days: 7 * place)
    case .month: start.month(after: place, onDay: monthDay)
    }
  }

  /// The place of the count nearest to the same day `years` before that of a place.
  ///
  /// Of a leap day it is 1 March; of weeks the nearest same weekday.
  func place(years: Int, before place: Int) -> Int {
    guard step != .month else { return place - 12 * years }
    let days = day(place).adding(months: -12 * years).number - start.number
    return step == .day ? days : Int((Double(days) / 7).rounded())
  }
}

extension CalendarDay {
  /// A day of the month so many months on, of a shorter month its last.
  func month(after months: Int, onDay day: Int) -> CalendarDay {
    let first = adding(days: 1 - self.day).adding(months: months)
    let days = stride(from: day, through: 1, by: -1).lazy
    return days.map { first.adding(days: $0 - 1) }.first { $0.month == first.month } ?? first
  }

  /// The same day of the month, so many months on; what a month lacks runs over into the next.
  public func adding(months: Int) -> CalendarDay {
    let count = year * 12 + month - 1 + months
    let (year, month) = count.quotientAndRemainder(dividingBy: 12)
    guard let first = CalendarDay(year: year, month: month + 1, day: 1) else { return self }
    return first.adding(days: day - 1)
  }
}

public import Domain

/// The time a briefing covers: a day, a week from Monday, a month, or some days, as the desk's
/// day runs.
public struct BriefingPeriod: Hashable, Sendable {
  public let kind: BriefingKind
  /// The first day.
  public let first: CalendarDay
  /// The last day, which the briefing is dated by.
  public let last: CalendarDay
  /// When the desk's day begins, in minutes after midnight, Beijing time.
  public let dayStartMinutes: Int

  /// The period of a kind that holds a day of the desk.
  public init(_ kind: BriefingKind, holding day: CalendarDay, dayStartMinutes: Int = 0) {
    self.kind = kind
    self.dayStartMinutes = dayStartMinutes
    switch kind {
    case .daily, .span:
      first = day
      last = day
    case .weekly:
      first = day.adding(days: 1 - day.weekday)
      last = first.adding(days: 6)
    case .monthly:
      first = day.adding(days: 1 - day.day)
      // The 1st and 31 days on lie in the next month, whatever the month.
      let next = first.adding(days: 31)
      last = next.adding(days: -next.day)
    }
  }

  /// A span of days, both of them in it.
  public init(from first: CalendarDay, to last: CalendarDay, dayStartMinutes: Int = 0) {
    kind = .span
    (self.first, self.last, self.dayStartMinutes) = (first, last, dayStartMinutes)
  }

  /// The newest period of a kind that has ended at `now`.
  public static func lastClosed(
    _ kind: BriefingKind, at now: Instant, dayStartMinutes: Int = 0
  ) -> BriefingPeriod {
    let today = now.adding(seconds: -60 * dayStartMinutes).day
    return BriefingPeriod(kind, holding: today, dayStartMinutes: dayStartMinutes).previous
  }

  /// When it begins.
  public var from: Instant { start(of: first) }

  /// When it ends; this instant belongs to the next.
  public var to: Instant { start(of: last.adding(days: 1)) }

  /// The equal period before: for a month the calendar month, of whatever length.
  public var previous: BriefingPeriod {
    let before = first.adding(days: -1)
    guard kind == .span else {
      return BriefingPeriod(kind, holding: before, dayStartMinutes: dayStartMinutes)
    }
    return BriefingPeriod(
      from: before.adding(days: first.number - last.number), to: before,
      dayStartMinutes: dayStartMinutes)
  }

  /// The period of the same kind that follows; of a span the next of as many days.
  public var next: BriefingPeriod {
    let after = last.adding(days: 1)
    guard kind == .span else {
      return BriefingPeriod(kind, holding: after, dayStartMinutes: dayStartMinutes)
    }
    return BriefingPeriod(
      from: after, to: after.adding(days: last.number - first.number),
      dayStartMinutes: dayStartMinutes)
  }

  /// Whether it has ended; before that its figures are a preview.
  public func isClosed(at now: Instant) -> Bool { to <= now }

  /// Its name in a sentence: `11月10日`, `11月2日至8日`, `11月`.
  public var name: String { say(chineseName, englishName) }

  private func start(of day: CalendarDay) -> Instant {
    Instant(day: day).adding(seconds: 60 * dayStartMinutes)
  }

  private var chineseName: String {
    switch kind {
    case .daily: "\(first.month)月\(first.day)日"
    case .span where first == last: "\(first.month)月\(first.day)日"
    case .span: "\(first.month)月\(first.day)日至\(last.month)月\(last.day)日"
    case .weekly where first.month == last.month: "\(first.month)月\(first.day)日至\(last.day)日"
    case .weekly: "\(first.month)月\(first.day)日至\(last.month)月\(last.day)日"
    case .monthly: "\(first.month)月"
    }
  }

  private var englishName: String {
    let month = CalendarDay.monthNames[first.month - 1]
    switch kind {
    case .daily: return "\(first.day) \(month)"
    case .span where first == last: return "\(first.day) \(month)"
    case .span:
      return "\(first.day) \(month) – \(last.day) \(CalendarDay.monthNames[last.month - 1])"
    case .weekly where first.month == last.month: return "\(first.day)–\(last.day) \(month)"
    case .weekly:
      return "\(first.day) \(month) – \(last.day) \(CalendarDay.monthNames[last.month - 1])"
    case .monthly: return month
    }
  }
}

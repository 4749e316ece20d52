import Briefing
import Domain

/// The closed periods that are due to be delivered, the oldest first.
struct DuePeriods: Equatable {
  private(set) var periods: [BriefingPeriod] = []
  /// How many older ones are due, beyond what one run delivers.
  private(set) var skipped = 0

  /// All from the last one delivered on; the last closed one alone before the first delivery.
  init(
    _ kind: BriefingKind, since delivered: Instant?, at now: Instant, dayStartMinutes: Int,
    most: Int
  ) {
    let closed = BriefingPeriod.lastClosed(kind, at: now, dayStartMinutes: dayStartMinutes)
    guard let delivered else {
      periods = [closed]
      return
    }
    var period = closed
    while period.from >= delivered {
      if periods.count < most { periods.append(period) } else { skipped += 1 }
      period = period.previous
    }
    periods.reverse()
  }
}

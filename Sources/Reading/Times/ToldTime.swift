import Domain

/// A point in time as it was told, and whether its hour was.
struct ToldTime: Hashable, Sendable {
  let instant: Instant
  /// 11月6日 and 今天上午 have no clock: the hour of the instant is not what was said.
  let hasClock: Bool
}

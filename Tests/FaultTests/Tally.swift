/// What a run came to: everything but what was acknowledged ought to be zero.
struct Tally: Hashable, Sendable {
  /// In the log or on disk, as was said.
  var acknowledged = 0
  /// Acknowledged, and neither in the log nor put aside with an alarm.
  var lost = 0
  /// In the log more than once.
  var duplicated = 0
  /// In the log otherwise than given, though it had to be refused, or given by nobody.
  var altered = 0
  /// Neither acknowledged nor refused in so many words.
  var untold = 0
  /// Kept, and put aside at last though nothing was wrong with them.
  var putAside = 0
  /// Torn records that were not told of as damaged.
  var passedOver = 0
  /// Kept calls that still wait though all is well.
  var stuck = 0

  /// Whether nothing went wrong that may not.
  var isClean: Bool { self == Tally(acknowledged: acknowledged) }

  static func + (one: Tally, other: Tally) -> Tally {
    Tally(
      acknowledged: one.acknowledged + other.acknowledged, lost: one.lost + other.lost,
      duplicated: one.duplicated + other.duplicated, altered: one.altered + other.altered,
      untold: one.untold + other.untold, putAside: one.putAside + other.putAside,
      passedOver: one.passedOver + other.passedOver, stuck: one.stuck + other.stuck)
  }
}

extension Tally: CustomStringConvertible {
  var description: String {
    "\(acknowledged) calls acknowledged, \(lost) lost, \(duplicated) duplicated, "
      + "\(altered) altered, \(untold) untold, \(putAside) put aside, \(passedOver) torn passed over, "
      + "\(stuck) stuck"
  }
}

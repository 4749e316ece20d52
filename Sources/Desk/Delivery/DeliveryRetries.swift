/// How often a delivery that failed is tried again: after a second, then twice as long each time.
struct DeliveryRetries {
  private let end: ContinuousClock.Instant
  private var next = 1

  /// Seconds between two tries at most.
  private static let pauseMax = 300

  init(minutes: Int) { end = .now + .seconds(60 * minutes) }

  /// Seconds to wait before the next try; `nil` where there is none.
  ///
  /// Only what may mend itself is tried again: a database, a mail system or a folder that is away.
  mutating func pause(after complaint: Complaint) -> Int? {
    guard complaint.status == .noDatabase || complaint.status == .cannotWrite,
      complaint != .outputClosed, ContinuousClock.now + .seconds(next) <= end
    else { return nil }
    defer { next = min(2 * next, Self.pauseMax) }
    return next
  }
}

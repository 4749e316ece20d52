internal import Glibc

/// A moment by which something must have happened.
struct Deadline {
  private let end: ContinuousClock.Instant?

  /// So long from now; `nil` is never.
  init(after duration: Duration?) {
    end = duration.map { ContinuousClock.now + $0 }
  }

  /// What is left, in milliseconds for `poll`: −1 for ever, 0 when it has passed.
  var milliseconds: CInt {
    guard let end else { return -1 }
    let left = end - ContinuousClock.now
    guard left > .zero else { return 0 }
    let (seconds, attoseconds) = left.components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1
    return CInt(clamping: milliseconds)
  }
}

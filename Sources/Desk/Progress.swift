import Domain
import Glibc

/// How far something long has come, on the last line of a terminal; silent for its first second.
public struct Progress {
  private let console: Console
  private let label: String
  private let total: Int?
  private var shownAt: Int?
  private let startedAt: Int

  /// How long nothing is shown, in milliseconds.
  private static let silence = 1000
  /// How often it is shown anew, in milliseconds.
  private static let interval = 100

  /// Starts the clock; `total` is how much there is to do, when that is known.
  public init(_ label: String, of total: Int? = nil, on console: Console) {
    self.label = label
    self.total = total
    self.console = console
    startedAt = Self.now
  }

  /// Shows that so much is done, if it is time to.
  public mutating func reach(_ done: Int) {
    guard console.showsProgress else { return }
    let now = Self.now
    let isDue = shownAt.map { now - $0 >= Self.interval } ?? (now - startedAt >= Self.silence)
    guard isDue else { return }
    shownAt = now
    console.overwrite(Self.text(label, done, total, milliseconds: now - startedAt))
  }

  /// Clears the line.
  public func finish() {
    if shownAt != nil { console.overwrite("") }
  }

  /// `recording calls 300/400 (75 %), 100/s, 0:01 left`, the rate since the start.
  static func text(_ label: String, _ done: Int, _ total: Int?, milliseconds: Int) -> String {
    let speed = done * 1000 / max(1, milliseconds)
    let rate = milliseconds > 0 ? say("，\(speed)/秒", ", \(speed)/s") : ""
    guard let total, total > 0 else { return "\(label) \(done)\(rate)" }
    let share = "\(label) \(done)/\(total) (\(done * 100 / total) %)\(rate)"
    guard done > 0, milliseconds > 0 else { return share }
    let left = (total - done) * milliseconds / done / 1000
    let clock = "\(left / 60):\((left % 60).padded(2))"
    return share + say("，还需 \(clock)", ", \(clock) left")
  }

  /// Milliseconds of the clock that is never set.
  private static var now: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

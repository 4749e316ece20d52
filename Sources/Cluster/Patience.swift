import Glibc

/// A wait that says after a second what it waits for.
struct Patience {
  private let start = ContinuousClock.now
  private let notice: String
  private let say: (String) -> Void
  private var hasSpoken = false

  init(_ notice: String = "", say: @escaping (String) -> Void = { _ in }) {
    self.notice = notice
    self.say = say
  }

  /// How long it has lasted.
  var elapsed: Duration { ContinuousClock.now - start }

  /// Lets ten milliseconds pass.
  mutating func pause() {
    usleep(10_000)
    guard !hasSpoken, elapsed > .seconds(1) else { return }
    hasSpoken = true
    say(notice)
  }
}

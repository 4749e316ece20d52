public import Domain
internal import Glibc

/// When a call was kept, by the clock on the wall and by one that nobody sets.
public struct SpoolMoment: Hashable, Sendable {
  /// By the clock of the machine, which may be wrong.
  public let at: Instant
  /// Microseconds since the machine started, the time it slept included (`CLOCK_BOOTTIME`).
  public let sinceBoot: Int
  /// What the machine calls its current run; zero where it tells none.
  public let boot: UUID

  public init(at: Instant, sinceBoot: Int, boot: UUID) {
    (self.at, self.sinceBoot, self.boot) = (at, sinceBoot, boot)
  }

  /// Now.
  public static var now: SpoolMoment {
    SpoolMoment(
      at: Instant(microseconds: microseconds(CLOCK_REALTIME)),
      sinceBoot: microseconds(CLOCK_BOOTTIME), boot: currentBoot)
  }

  /// Seconds from this moment to a later one by the clock that nobody sets.
  ///
  /// - Returns: `nil` where the machine was started again in between.
  public func seconds(until later: SpoolMoment) -> Int? {
    boot == later.boot ? (later.sinceBoot - sinceBoot) / 1_000_000 : nil
  }

  private static func microseconds(_ clock: clockid_t) -> Int {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
  }

  private static let currentBoot = boot(of: "/proc/sys/kernel/random/boot_id")

  /// What a file says the machine calls its current run (random(4)).
  static func boot(of path: String) -> UUID {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    defer { close(file) }

    let text = (FileCall.read(file, max: 64) ?? []).prefix(36)
    return UUID(String(decoding: text, as: UTF8.self)) ?? UUID(high: 0, low: 0)
  }
}

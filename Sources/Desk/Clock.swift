package import Domain
import Glibc

/// The clock of the machine: the one place where commands learn what time it is.
package enum Clock {
  package static var now: Instant {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Instant(microseconds: time.tv_sec * 1_000_000 + time.tv_nsec / 1000)
  }
}

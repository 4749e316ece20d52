import Glibc
import Spool

extension SpoolTally {
  /// What it is told as that another terminal sends at this moment.
  static let busy = EBUSY

  /// Adds what another run came to, but for ``ofOthers``: runs for several persons count each
  /// other's.
  mutating func add(_ other: SpoolTally) {
    sent += other.sent
    refused += other.refused
    left += other.left
    held += other.held
    closed += other.closed
  }
}

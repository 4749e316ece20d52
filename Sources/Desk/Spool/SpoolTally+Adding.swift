import Glibc
import Spool

extension SpoolTally {
  /// What it is told as that another terminal sends at this moment.
  static let busy = EBUSY

  /// Adds what another person's calls came to.
  ///
  /// Those of others are counted by each run, so they are no sum.
  mutating func add(_ other: SpoolTally) {
    sent += other.sent
    refused += other.refused
    left += other.left
    closed += other.closed
    ofOthers = other.ofOthers
  }
}

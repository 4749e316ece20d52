internal import Glibc
import Synchronization

/// Names for what outlives a database.
enum Name {
  private static let count = Atomic<Int>(0)

  /// `prefix`, this process, and a count.
  static func unique(_ prefix: String) -> String {
    "\(prefix)_\(getpid())_\(count.add(1, ordering: .relaxed).newValue)"
  }
}

import Domain
import Glibc

/// The lock that lets one program at a time make, start or stop a cluster.
///
/// It is held until the last holder of the descriptor ends: a program that makes the cluster keeps
/// it, so that killing us does not let another begin over its work.
struct HomeLock: Sendable {
  let descriptor: Descriptor

  /// Waits for the lock of a home, which must stand.
  init(home: String, progress: @escaping (String) -> Void) throws(ClusterError) {
    let path = home + "/.lock"
    descriptor = try Descriptor.opening(path, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o600)
    var patience = Patience(
      say("正在等待另一个 desk 完成……", "waiting for another desk to finish …"), say: progress)
    while flock(descriptor.number, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw .cannotUse(path: path, code: errno)
      }
      patience.pause()
    }
  }

  /// Ends our hold of the lock.
  func release() { flock(descriptor.number, LOCK_UN) }
}

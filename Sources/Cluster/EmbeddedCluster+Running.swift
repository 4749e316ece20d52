import Domain
import Glibc

extension EmbeddedCluster {
  /// Sees to it that the server takes connections: makes the cluster, starts it, or does nothing.
  ///
  /// Returns at once where it runs. Several programs may call this at once: one works, the others
  /// wait for it. `progress` hears what lasts longer than a second.
  public func ensureRunning(
    progress: @escaping (String) -> Void = { _ in }
  ) throws(ClusterError) {
    if isRunning() { return }
    try checkPath()
    if case .another(let owner, _) = try state() { throw .notOurs(home: home, owner: owner) }
    // Before anything is made: no server, nothing to do.
    _ = try binaries()
    try Folder.make(home, mode: 0o711)
    let lock = try HomeLock(home: home, progress: progress)
    defer { lock.release() }
    if try state() == .absent { try create(holding: lock, progress: progress) }
    try start(progress: progress)
  }

  /// Stops the server after breaking off its sessions; answers whether there was one to stop.
  @discardableResult
  public func stop(progress: @escaping (String) -> Void = { _ in }) throws(ClusterError) -> Bool {
    try stop(orderlyWithin: .seconds(30), progress: progress)
  }

  /// Stops the server; one that does not stop in order by then is stopped as by a power cut, from
  /// which it recovers at its next start: told to stop while it recovers, PostgreSQL 15 may hang.
  func stop(
    orderlyWithin: Duration, progress: @escaping (String) -> Void
  ) throws(ClusterError) -> Bool {
    switch try state() {
    case .absent, .stopped: return false
    case .another(let owner, _): throw .notOurs(home: home, owner: owner)
    case .running: break
    }
    let lock = try HomeLock(home: home, progress: progress)
    defer { lock.release() }
    guard let server = try postmaster() else { return false }
    // A "fast shutdown": open transactions are rolled back, what was committed is written out.
    kill(server.process, SIGINT)
    var patience = Patience(say("正在停止数据库……", "stopping the database …"), say: progress)
    var isOrderly = true
    while Postmaster.isServer(server.process, of: data) {
      guard patience.elapsed < orderlyWithin + .seconds(30) else {
        throw .stopUnfinished(process: server.process)
      }
      if isOrderly, patience.elapsed > orderlyWithin {
        isOrderly = false
        kill(server.process, SIGQUIT)
      }
      patience.pause()
    }
    // Where we started it, its end is ours to take; any other answers at once.
    _ = waitpid(server.process, nil, 0)
    return true
  }
}

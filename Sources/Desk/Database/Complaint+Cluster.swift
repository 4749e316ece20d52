import Cluster

extension Complaint {
  /// What is wrong with the embedded cluster.
  init(_ error: ClusterError) {
    let message = error.message
    self.init(error.isConfiguration ? .badConfiguration : .noDatabase, message, message)
  }
}

extension EmbeddedCluster {
  /// Makes the cluster where there is none, starts it where it does not run.
  ///
  /// - Returns: Whether it was made.
  func startIfNeeded(telling console: Console) throws(Complaint) -> Bool {
    if isRunning() { return false }
    do {
      let isNew = try state() == .absent
      try ensureRunning { console.complain("desk: \($0)") }
      return isNew
    } catch {
      throw Complaint(error)
    }
  }
}

import Domain
import Glibc

extension EmbeddedCluster {
  /// How long a start may take before we stop waiting; the server goes on.
  private static var startMaxSeconds: Int64 { 120 }

  /// What keeps glibc (mallopt(3), "Environment variables") from giving the end of a session's heap
  /// back after each statement.
  ///
  /// Where the heap's end happened to lie so, in every third session, a look-up of an account took
  /// 190 page faults in place of 10, and a quarter longer.
  private static let allocatorSettings = [
    "MALLOC_TRIM_THRESHOLD_=16777216", "MALLOC_TOP_PAD_=1048576", "MALLOC_MMAP_THRESHOLD_=4194304",
  ]

  /// Starts the server and waits until it takes connections.
  ///
  /// The lock must be held.
  func start(progress: @escaping (String) -> Void) throws(ClusterError) {
    var patience = Patience(
      say("正在启动“\(home)”中的数据库……", "starting the database in \"\(home)\" …"), say: progress)
    if try postmaster() == nil {
      let binaries = try binaries()
      let account = try serverAccount()
      try prepareFolders(for: account)
      try waitForOrphans(&patience)
      removeStaleLocks()
      try refreshSettings(for: account)
      try launch(binaries, as: account, &patience)
    } else {
      try waitUntilReady(child: nil, &patience)
    }
  }

  private func launch(
    _ binaries: ServerBinaries, as account: OSUser?, _ patience: inout Patience
  ) throws(ClusterError) {
    var server = Program(binaries.folder + "/postgres", ["-D", data])
    server.hasOwnSession = true
    server.environment += Self.allocatorSettings
    try waitUntilReady(child: server.asUser(account).start(), &patience)
  }

  private func waitUntilReady(child: Child?, _ patience: inout Patience) throws(ClusterError) {
    let began = Int(time(nil))
    while !isRunning() {
      // Another start may have been a step ahead of ours; then its server is the one to wait for.
      if let code = child?.exitCode(), try postmaster() == nil {
        throw startFailure(code: code, output: child?.output.tail() ?? "", since: began)
      }
      if child == nil, try postmaster() == nil { return try start(progress: { _ in }) }
      guard patience.elapsed < .seconds(Self.startMaxSeconds) else {
        throw .startUnfinished(home: home, seconds: Self.startMaxSeconds)
      }
      patience.pause()
    }
  }

  private func startFailure(code: Int32, output: String, since: Int) -> ClusterError {
    // Until the log is open the server complains to us, afterwards to the log.
    let isLogged = output.has("redirecting log output")
    let cause = Outcome.cause(in: isLogged ? logTail(since: since) : output)
    return .startFailed(
      home: home, cause: cause ?? "exit code \(code)", freeBytes: Folder.freeBytes(home))
  }

  /// The end of the newest log file, where something was written to it lately.
  private func logTail(since: Int) -> String {
    let files = Folder.names(in: log).compactMap { name -> (path: String, modified: Int)? in
      let path = log + "/" + name
      return (try? FileStatus(path)).map { (path, $0.modified) }
    }
    guard let newest = files.max(by: { $0.modified < $1.modified }), newest.modified >= since,
      let file = try? Descriptor.opening(newest.path, O_RDONLY | O_NOFOLLOW)
    else { return "" }
    return file.tail(4_096)
  }

  /// Processes of a killed server end by themselves, a busy one after its statement.
  private func waitForOrphans(_ patience: inout Patience) throws(ClusterError) {
    while true {
      let orphans = Postmaster.processes(in: data)
      if orphans.isEmpty { return }
      guard patience.elapsed < .seconds(10) else {
        throw .orphans(home: home, processes: orphans.sorted())
      }
      patience.pause()
    }
  }

  /// Removes what a killed server left behind.
  ///
  /// PostgreSQL does that itself unless the number it wrote down is in use again by the same
  /// account; then it refuses to start. That no process of the server is left is known by now.
  private func removeStaleLocks() {
    for path in [data + "/postmaster.pid", socket + ".lock", socket] { _ = unsafe unlink(path) }
  }

  /// Writes our settings again where this version of the program has others.
  private func refreshSettings(for account: OSUser?) throws(ClusterError) {
    let path = data + "/" + ServerSettings.fileName
    let text = ServerSettings(home: home, maker: "", hasDelay: try binaries().hasDelay).text
    if let file = try? Descriptor.opening(path, O_RDONLY | O_NOFOLLOW), file.tail() == text {
      return
    }
    let outcome = try writing(text, to: path).asUser(account).run()
    guard outcome.code == 0 else {
      throw startFailure(code: outcome.code, output: outcome.output, since: 0)
    }
  }
}

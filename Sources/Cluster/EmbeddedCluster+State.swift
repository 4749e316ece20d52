import Glibc

extension EmbeddedCluster {
  /// How the cluster stands, seen from its files and the kernel; a few microseconds.
  public func state() throws(ClusterError) -> ClusterState {
    guard let status = try? FileStatus(data) else { return .absent }
    if geteuid() != 0, status.owner != geteuid() {
      let hasSocket = FileStatus.exists(socket)
      return .another(owner: Self.name(of: status.owner), hasSocket: hasSocket)
    }
    let major = try major()
    guard let server = try postmaster() else { return .stopped }
    return .running(
      process: server.process, major: major,
      isReady: server.isReady && FileStatus.exists(socket))
  }

  /// Whether a command may connect at once.
  ///
  /// Starts nothing; a handful of system calls.
  public func isRunning() -> Bool {
    guard FileStatus.exists(socket) else { return false }
    do throws(ErrorNumber) {
      return try Postmaster(data: data)?.isReady == true
    } catch {
      // Another's cluster: the socket is all we can see.
      return error.code == EACCES
    }
  }

  /// The major version of the data.
  func major() throws(ClusterError) -> Int {
    guard let file = try? Descriptor.opening(data + "/PG_VERSION", O_RDONLY | O_NOFOLLOW),
      let major = Int(file.tail(16).prefix { $0.isASCII && $0.isNumber })
    else { throw .damaged(data: data) }
    return major
  }

  func postmaster() throws(ClusterError) -> Postmaster? {
    do throws(ErrorNumber) {
      return try Postmaster(data: data)
    } catch {
      throw .cannotUse(path: data + "/postmaster.pid", code: error.code)
    }
  }

  /// The server programs that fit the cluster, or the newest where it is not made yet.
  public func binaries() throws(ClusterError) -> ServerBinaries {
    let major = FileStatus.exists(data) ? try major() : nil
    return try ServerBinaries.find(major: major, chosen: chosenBinaries, data: data)
  }

  /// The installed version where a running server is of another one, so that it must be restarted.
  ///
  /// `serverVersion` is the server's own `server_version`. After an upgrade on disk the old server
  /// still runs and its functions fail until it is restarted.
  public func pendingVersion(serverVersion: String) throws(ClusterError) -> String? {
    let running = serverVersion.prefix { $0 != " " }
    let installed = try binaries().version
    return installed == running ? nil : installed
  }
}

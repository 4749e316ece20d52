import Glibc

extension EmbeddedCluster {
  /// The home where nobody names one: `DESK_HOME`, else the place for such data of the account.
  ///
  /// Root's is `/var/lib/desk110`, which the OS user `postgres` can enter.
  public static func defaultHome(environment: [String: String], isRoot: Bool) -> String {
    if let home = environment["DESK_HOME"], !home.isEmpty { return home }
    if isRoot { return "/var/lib/desk110" }
    // The rules of XDG ignore a relative path.
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/desk110" }
    let account = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 }
    return (account ?? OSUser.current?.folder ?? "/") + "/.local/share/desk110"
  }

  /// Refuses a home that no socket can live in; touches nothing.
  func checkPath() throws(ClusterError) {
    if home.utf8.contains(where: { $0 < 32 || $0 == 127 || $0 == UInt8(ascii: ",") }) {
      throw .pathUnusable(home: home)
    }
    let bytes = socket.utf8.count
    if bytes > Self.socketPathMaxBytes { throw .pathTooLong(socket: socket, bytes: bytes) }
  }

  /// Makes the home and the folders the server writes to, where they are missing.
  func prepareFolders(for server: OSUser?) throws(ClusterError) {
    // Enterable by all, so that others can reach the socket, but not to be listed.
    try Folder.make(home, mode: 0o711)
    for folder in [socketFolder, log] where !FileStatus.exists(folder) {
      try Folder.make(folder, mode: folder == log ? 0o700 : 0o711)
      try give(folder, to: server)
    }
    guard let server else { return }
    for folder in Folder.chain(to: home) {
      guard let status = try? FileStatus(folder), !status.mayEnter(server) else { continue }
      throw .notEnterable(folder: folder, user: server.name)
    }
  }

  /// Hands a folder we made to the server's account.
  func give(_ folder: String, to server: OSUser?) throws(ClusterError) {
    guard let server else { return }
    guard unsafe lchown(folder, server.id, server.group) == 0 else {
      throw .cannotUse(path: folder, code: errno)
    }
  }

  /// The account a new cluster's server runs as, where that is not our own.
  func newServerAccount() throws(ClusterError) -> OSUser? {
    guard geteuid() == 0 else { return nil }
    guard let postgres = OSUser.postgres else { throw .noServerAccount }
    return postgres
  }

  /// The account the cluster's server runs as, where that is not our own: the data's owner.
  func serverAccount() throws(ClusterError) -> OSUser? {
    let status: FileStatus
    do throws(ErrorNumber) {
      status = try FileStatus(data)
    } catch {
      throw .cannotUse(path: data, code: error.code)
    }
    if status.owner == geteuid() {
      if status.owner == 0 { throw .ownedByRoot(data: data) }
      return nil
    }
    guard geteuid() == 0 else { throw .notOurs(home: home, owner: Self.name(of: status.owner)) }
    guard let owner = OSUser(id: status.owner) else { throw .noAccount(id: status.owner) }
    return owner
  }

  static func name(of account: uid_t) -> String { OSUser(id: account)?.name ?? "\(account)" }
}

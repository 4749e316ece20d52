import Glibc
public import Cluster
import Postgres
public import Spool

/// Puts a backup back into a private cluster that is made for it.
public struct BackupRestorer {
  private let backup: Backup
  private let cluster: EmbeddedCluster
  private let environment: [String: String]
  private let secret: DeskSecret?

  /// - Parameters:
  ///   - backup: What is put back.
  ///   - cluster: Where to; it is not there yet.
  ///   - environment: What the server's programs are run with.
  ///   - secret: What opens a sealed backup.
  public init(
    _ backup: Backup, to cluster: EmbeddedCluster, environment: [String: String],
    secret: DeskSecret?
  ) {
    self.backup = backup
    self.secret = secret
    self.cluster = cluster
    self.environment = environment
  }

  /// Whether the files are what they were when the backup was made.
  ///
  /// - Throws: ``BackupError/altered(path:)``.
  public func check() throws(BackupError) {
    let programs = ServerProgram(folder: "", environment: environment)
    for (name, hash) in backup.manifest.files.sorted(by: { $0.key < $1.key }) {
      let path = "\(backup.path)/\(name)"
      guard BackupFile.size(path) > 0, try programs.hash(path) == hash else {
        throw .altered(path: path)
      }
    }
  }

  /// Makes the cluster, fills it, and counts it against the manifest.
  ///
  /// - Throws: ``BackupError/occupied(home:)`` where there is a cluster already, before anything is
  ///   done; otherwise the cluster is left as far as it came, stopped.
  public func restore() throws {
    guard try cluster.state() == .absent else { throw BackupError.occupied(home: cluster.home) }
    try check()
    if let key = backup.manifest.key {
      guard let secret else { throw BackupError.sealed(path: backup.path, key: key) }
      guard secret.open.text == key else { throw BackupError.otherKey(path: backup.path, key: key) }
    }
    do {
      try cluster.ensureRunning()
      try fill()
      try count()
    } catch {
      _ = try? cluster.stop()
      throw error
    }
  }

  private func fill() throws {
    let conninfo = try cluster.conninfo()
    let programs = ServerProgram(folder: try cluster.binaries().folder, environment: environment)
    let log = try opened(backup.log)
    defer { close(log) }
    let roles = try opened(backup.roles)
    defer { close(roles) }
    // The maker of the cluster is there already, and is told so; any other role that cannot be
    // made is missed by what follows.
    try programs.run(
      "psql",
      ["--no-psqlrc", "--quiet", "--no-password", "--file=\(roles)", "--dbname=\(conninfo)"])
    try programs.run(
      "pg_restore",
      ["--exit-on-error", "--no-password", "--jobs=2", "--dbname=\(conninfo)", log])
    try Session(conninfo).runScript("analyze")
  }

  /// A file in clear: of a sealed one a copy beside the new log, which has all of it in clear too.
  private func opened(_ path: String) throws(BackupError) -> String {
    guard let secret, backup.manifest.key != nil else { return path }
    let copy = "\(cluster.home)/.opened-\(path.split(separator: "/").last ?? "")"
    try BackupFile.open(path, to: copy, with: secret)
    return copy
  }

  /// Removes what was a copy.
  private func close(_ path: String) {
    if path != backup.log, path != backup.roles { try? BackupFile.remove(path) }
  }

  private func count() throws {
    let found = try RowCount.all(Session(cluster.conninfo()))
    let expected = backup.manifest.rows
    for table in Set(found.keys).union(expected.keys).sorted()
    where found[table] != expected[table] {
      throw BackupError.different(
        table: table, expected: expected[table] ?? 0, found: found[table] ?? 0)
    }
  }
}

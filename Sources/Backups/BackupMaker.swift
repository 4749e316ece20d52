import Cluster
import Domain
import Glibc
public import Postgres
public import Spool

/// Makes backups of one log: a dump of one moment, the roles, and what was counted at that moment.
public struct BackupMaker {
  private let session: Session
  private let conninfo: String
  private let programs: ServerProgram
  private let key: DeskKey?

  /// - Parameters:
  ///   - session: A session with the log, of a role that sees all rows.
  ///   - conninfo: How the server's programs find it; a password is not in it but in `environment`.
  ///   - binaries: The folder of the server's programs.
  ///   - environment: What they are run with.
  ///   - key: Whom the files are sealed to; `nil` to leave them in clear.
  public init(
    _ session: Session, conninfo: String, binaries: String, environment: [String: String],
    sealedTo key: DeskKey?
  ) {
    self.session = session
    self.conninfo = conninfo
    self.key = key
    programs = ServerProgram(folder: binaries, environment: environment)
  }

  /// Makes a backup in a folder; it takes its name when it is whole and on disk.
  ///
  /// - Returns: The backup.
  /// - Throws: ``BackupError``; what was begun is taken away.
  public func make(in folder: String) throws -> Backup {
    try requireSight()
    return try session.transaction(.snapshot) {
      let rows = try session.run(
        """
        select pg_export_snapshot(), (extract(epoch from now()) * 1000000)::bigint,
          (select h.schema from api.hello() h), current_setting('server_version')
        """)
      let (snapshot, moment, schema, server) = try rows[0].decode(
        String.self, Int.self, Int.self, String.self)
      let name = Backup.name(at: Instant(microseconds: moment))
      let draft = "\(folder)/.\(name).\(getpid())"
      try BackupFile.makeFolder(draft)
      do {
        let files = try dump(snapshot, to: draft)
        let manifest = BackupManifest(
          madeAt: Instant(microseconds: moment), schema: schema, server: server,
          rows: try RowCount.all(session), files: files, key: key?.text)
        return try keep(draft, as: "\(folder)/\(name)", manifest)
      } catch {
        for file in [Backup.manifestName, Backup.logName, Backup.rolesName] {
          try? BackupFile.remove("\(draft)/\(file)")
        }
        _ = unsafe rmdir(draft)
        throw error
      }
    }
  }

  /// PostgreSQL shows other roles the rows of their own desk alone, and no password of another role.
  private func requireSight() throws {
    let rows = try session.run(
      "select rolsuper from pg_catalog.pg_roles where rolname = current_user")
    guard try rows[0].decode(Bool.self) else { throw BackupError.seesNotAll(role: session.user) }
  }

  /// Writes the two files, and answers the hash of each.
  private func dump(_ snapshot: String, to folder: String) throws(BackupError) -> [String: String] {
    let (log, roles) = ("\(folder)/\(Backup.logName)", "\(folder)/\(Backup.rolesName)")
    try write(log) { file throws(BackupError) in
      try programs.run(
        "pg_dump",
        [
          "--format=custom", "--snapshot=\(snapshot)", "--no-password", "--no-sync",
          "--file=\(file)", "--dbname=\(conninfo)",
        ])
    }
    try write(roles) { file throws(BackupError) in
      try programs.run(
        "pg_dumpall",
        [
          "--roles-only", "--no-password", "--no-sync", "--file=\(file)", "--dbname=\(conninfo)",
        ])
    }
    var hashes: [String: String] = [:]
    for path in [log, roles] {
      try BackupFile.sync(path)
      hashes[String(path.dropFirst(folder.count + 1))] = try programs.hash(path)
    }
    return hashes
  }

  /// Has a program write a file, which is sealed on its way where there is a key.
  private func write(
    _ path: String, _ body: (String) throws(BackupError) -> Void
  ) throws(BackupError) {
    if let key { return try SealedDump.write(to: path, for: key, body) }
    try BackupFile.write("", to: path)
    try body(path)
  }

  private func keep(
    _ draft: String, as path: String, _ manifest: BackupManifest
  ) throws(BackupError) -> Backup {
    let place = "\(draft)/\(Backup.manifestName)"
    try BackupFile.write(manifest.text, to: place)
    try BackupFile.sync(place)
    try BackupFile.sync(draft)
    guard unsafe rename(draft, path) == 0 else { throw .cannotUse(path: path, code: errno) }
    try BackupFile.sync(String(path.dropLast(path.split(separator: "/").last?.count ?? 0)) + ".")
    return try Backup(at: path)
  }
}

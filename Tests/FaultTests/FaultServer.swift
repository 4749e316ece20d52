import Glibc
import Postgres
import Support

/// A PostgreSQL server that is made to fail: its data, its socket and its log in one folder.
///
/// What the system holds outlives every kill, so nothing is brought to disk; but a commit is
/// answered only when the system has it.
final class FaultServer: Sendable {
  struct Flaw: Error {
    let reason: String
  }

  let folder: String
  let port: Int
  var data: String { "\(folder)/data" }
  var socket: String { "\(folder)/.s.PGSQL.\(port)" }

  /// A server in a folder, which is given to who runs it.
  init(in folder: String) throws {
    guard let port = Loopback.freePort() else { throw Flaw(reason: "no port is free") }
    (self.folder, self.port) = (folder, port)
    if getuid() == 0 { try run(asRoot: ["chown", "postgres", folder]) }
  }

  /// Makes an empty cluster.
  func make() throws {
    try run([
      "initdb", "--pgdata", data, "--username=postgres", "--auth=trust", "--encoding=UTF8",
      "--locale=C.UTF-8", "--no-sync", "--no-instructions",
    ])
    guard Files.write(Self.settings, to: "\(data)/postgresql.auto.conf") else {
      throw Flaw(reason: "no settings")
    }
  }

  /// Takes over the cluster of a server that is stopped.
  func copy(_ other: FaultServer) throws {
    try run(asRoot: ["cp", "-a", other.data, data])
  }

  /// Becomes a standby of a server, which waits for it with each commit; what is written after the
  /// first copy comes through a port.
  func follow(_ primary: FaultServer, at port: Int) throws {
    try run([
      "pg_basebackup", "--pgdata=\(data)", "--host=\(primary.folder)", "--port=\(primary.port)",
      "--username=postgres", "--checkpoint=fast", "--wal-method=stream", "--write-recovery-conf",
      "--no-sync",
    ])
    // The last mention counts.
    let line = "primary_conninfo = 'host=127.0.0.1 port=\(port) user=postgres'\n"
    let settings = "\(data)/postgresql.auto.conf"
    guard Files.write(Files.text(of: settings) + line, to: settings) else {
      throw Flaw(reason: settings)
    }
    try start()
    primary.tell(
      "alter system set synchronous_standby_names = '*'", "select pg_reload_conf()")
    try wait("no standby") {
      try primary.ask("select count(*) from pg_stat_replication where sync_state = 'sync'") == 1
    }
  }

  func promote() throws { try run(["pg_ctl", "promote", "--wait", "-D", data]) }

  /// Starts it unless it runs.
  func start() throws {
    let status = ServerPrograms.run(
      [
        "pg_ctl", "start", "--wait", "--timeout=40", "--silent", "-D", data,
        "-l", "\(folder)/server.log", "-o", "-p \(port) -k \(folder)",
      ], log: "\(folder)/setup.log")
    try wait("it does not start: \(status)") { (try? ask("select 1")) == 1 }
  }

  func stop() {
    _ = ServerPrograms.run(["pg_ctl", "stop", "-m", "immediate", "-D", data], log: "/dev/null")
  }
  func stopOrderly() throws { try run(["pg_ctl", "stop", "-m", "fast", "-D", data]) }

  private func run(_ command: [String]) throws {
    let log = "\(folder)/setup.log"
    guard ServerPrograms.run(command, log: log) == 0 else {
      throw Flaw(reason: "\(command[0]): \(Files.text(of: log).suffix(500))")
    }
  }

  private func run(asRoot command: [String]) throws {
    guard Program.run(command) == 0 else { throw Flaw(reason: command[0]) }
  }

  func wait(_ reason: String, until isSo: () throws -> Bool) throws {
    for _ in 0..<600 {
      if (try? isSo()) == true { return }
      usleep(50_000)
    }
    throw Flaw(reason: reason)
  }

  private static let settings = """
    listen_addresses = '127.0.0.1'
    max_connections = 24
    superuser_reserved_connections = 5
    fsync = off
    full_page_writes = off
    synchronous_commit = on
    wal_writer_delay = 5s
    wal_level = replica
    max_wal_senders = 5
    min_wal_size = 32MB
    max_wal_size = 64MB
    shared_buffers = 32MB
    deadlock_timeout = 200ms
    jit = off
    autovacuum = off
    log_min_messages = fatal

    """
}

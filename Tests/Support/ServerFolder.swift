internal import Glibc

/// The folder of a private server: its data, its socket, its log.
struct ServerFolder {
  // Short: the path of a socket has 107 bytes.
  private static let prefix = "/tmp/desk110-test-"

  let path: String
  private var data: String { "\(path)/data" }

  /// Makes the folder and in it an empty cluster; removes what crashed runs left.
  init() throws {
    Self.removeLeftovers()
    guard ServerPrograms.folder != nil else {
      throw TestServer.Flaw(reason: "no PostgreSQL server is installed")
    }
    guard let path = Files.makeFolder("\(Self.prefix)\(getpid())-") else {
      throw TestServer.Flaw(reason: "no folder could be made in /tmp")
    }
    self.path = path
    if getuid() == 0, !Files.give(path, to: "postgres") {
      throw TestServer.Flaw(reason: "a server does not run as root, and there is no user postgres")
    }
    try run([
      "initdb", "--pgdata", data, "--username=postgres", "--auth=trust", "--encoding=UTF8",
      "--locale=C.UTF-8", "--no-sync", "--no-instructions",
    ])
  }

  /// Starts the server; it ends with this process.
  func start() throws {
    _ = Files.write(settings, to: "\(data)/postgresql.auto.conf")
    _ = Files.write(
      """
      local all +test_scram scram-sha-256
      local all all trust

      """, to: "\(data)/pg_hba.conf")
    atexit { ServerFolder.removeOwn() }
    try run(["pg_ctl", "start", "--wait", "--silent", "-D", data, "-l", "\(path)/server.log"])
  }

  private var settings: String {
    """
    listen_addresses = ''
    unix_socket_directories = '\(path)'
    max_connections = 200
    fsync = off
    synchronous_commit = off
    full_page_writes = off
    wal_level = minimal
    max_wal_senders = 0
    shared_buffers = '64MB'
    jit = off
    autovacuum = off
    log_min_messages = fatal

    """
  }

  private func run(_ command: [String]) throws {
    let log = "\(path)/setup.log"
    let status = ServerPrograms.run(command, log: log)
    guard status == 0 else {
      throw TestServer.Flaw(reason: "\(command[0]) ended with \(status): \(Files.text(of: log))")
    }
  }

  private static func removeOwn() {
    remove { $0 == getpid() }
  }

  private static func removeLeftovers() {
    remove { kill($0, 0) == -1 && errno == ESRCH }
  }

  /// Stops the servers, and removes the folders, of the processes chosen.
  private static func remove(ofProcess isChosen: (pid_t) -> Bool) {
    let folders = Files.names(in: "/tmp").map { "/tmp/\($0)" }.filter { $0.hasPrefix(prefix) }
    for folder in folders {
      let owner = folder.dropFirst(prefix.count).prefix { $0 != "-" }
      guard let owner = pid_t(owner), isChosen(owner) else { continue }
      stopServer(in: folder)
      _ = Program.run(["rm", "-rf", folder])
    }
  }

  private static func stopServer(in folder: String) {
    let lines = Files.text(of: "\(folder)/data/postmaster.pid").split(separator: "\n")
    // The number may be another process's by now: a server stands in its data folder.
    guard let server = lines.first.flatMap({ pid_t($0) }),
      Files.names(in: "/proc/\(server)/cwd").contains("postmaster.pid")
    else { return }
    kill(server, SIGQUIT)
    for _ in 0..<500 where kill(server, 0) == 0 { usleep(10_000) }
  }
}

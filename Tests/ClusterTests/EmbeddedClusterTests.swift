import Glibc
import Testing

@testable import Cluster

// Real clusters, one after the other: two cores make several at once no faster.
@Suite(.serialized) struct `An embedded cluster` {
  @Test func `is made, started, used by its maker and by others, and stopped`() throws {
    let home = try TemporaryHome()
    #expect(try home.cluster.state() == .absent)
    try home.cluster.ensureRunning()
    #expect(home.cluster.isRunning())
    let maker = try EmbeddedCluster.maker().name
    #expect(try home.ask("select session_user, usesuper from pg_user") == "\(maker)|t")
    #expect(try home.ask("select current_database()") == "desk110")

    _ = try home.ask("create role \"hú\" login password '秘密-1'")
    #expect(try home.ask("select session_user", as: "hú", password: "秘密-1") == "hú")
    #expect(try home.ask("select 1", as: "hú", password: "x").contains("authentication failed"))

    #expect(try home.cluster.stop())
    #expect(try home.cluster.state() == .stopped)
    #expect(try !home.cluster.stop())
    try home.cluster.ensureRunning()
    #expect(try home.ask("select count(*) from pg_roles where rolname = 'hú'") == "1")
  }

  @Test func `keeps data safe and what victims say out of the log`() throws {
    let home = try TemporaryHome()
    try home.cluster.ensureRunning()
    for (setting, value) in [
      ("listen_addresses", ""), ("data_checksums", "on"), ("fsync", "on"),
      ("full_page_writes", "on"), ("jit", "off"), ("server_encoding", "UTF8"),
      ("lc_collate", "C.UTF-8"), ("TimeZone", "Asia/Shanghai"), ("log_statement", "none"),
      ("password_encryption", "scram-sha-256"), ("log_parameter_max_length", "0"),
      ("log_parameter_max_length_on_error", "0"), ("log_min_error_statement", "panic"),
    ] {
      #expect(try home.ask("show \(setting)") == value, "\(setting)")
    }
    _ = try home.ask("select '受害人的话'::integer")
    _ = try home.ask("select '受害人的话' / 0; create table t (k text unique)")
    _ = try home.ask("create table u (k text unique); insert into u values ('隐私'), ('隐私')")
    let written = Folder.names(in: home.cluster.log).compactMap {
      try? Descriptor.opening(home.cluster.log + "/" + $0, O_RDONLY).tail()
    }
    #expect(written.contains { $0.contains("ready to accept connections") })
    for word in ["受害人的话", "隐私"] { #expect(!written.contains { $0.contains(word) }) }
  }

  @Test func `runs in a session of its own with nothing inherited`() throws {
    let home = try TemporaryHome()
    let held = try Descriptor.opening("/etc/hostname", O_RDONLY)
    let passedOn = dup(held.number)
    defer { close(passedOn) }
    try home.cluster.ensureRunning()
    let server = try #require(home.server)
    #expect(getsid(server) == server)
    let open = Folder.names(in: "/proc/\(server)/fd").compactMap { name in
      unsafe realpath("/proc/\(server)/fd/\(name)", nil).map { path in
        defer { unsafe free(path) }
        return unsafe String(cString: path)
      }
    }
    #expect(!open.contains("/etc/hostname"))
    #expect(!open.contains(home.cluster.home + "/.lock"))
  }

  @Test func `is made once when several begin at the same time`() async throws {
    let home = try TemporaryHome()
    let path = home.cluster.home
    // Processes of their own, as commands are.
    async let first: ExitTest.Result? = #expect(processExitsWith: .success) {
      [path = path as String] in
      try EmbeddedCluster(home: path).ensureRunning()
    }
    async let second: ExitTest.Result? = #expect(processExitsWith: .success) {
      [path = path as String] in
      try EmbeddedCluster(home: path).ensureRunning()
    }
    _ = await (first, second)
    #expect(try home.ask("select 1") == "1")
    #expect(!FileStatus.exists(home.cluster.unfinishedData))
    #expect(Postmaster.processes(in: home.cluster.unfinishedData).isEmpty)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can act as another account"))
  func `belongs to an ordinary account as well as to root`() async throws {
    let home = try TemporaryHome()
    let nobody = try #require(OSUser(named: "nobody"))
    _ = unsafe chown(home.path, nobody.id, nobody.group)
    let path = home.cluster.home
    await #expect(processExitsWith: .success) { [path = path as String] in
      let nobody = try #require(OSUser(named: "nobody"))
      try #require(setgid(nobody.group) == 0 && setuid(nobody.id) == 0)
      let cluster = EmbeddedCluster(home: path)
      try cluster.ensureRunning()
      let psql = try Program(
        cluster.binaries().folder + "/psql",
        ["-XAtqc", "select session_user", cluster.conninfo()]
      ).run()
      #expect(psql.output == "nobody\n")
      try cluster.stop()
    }
    // Root starts it as the account it belongs to.
    try home.cluster.ensureRunning()
    let server = try #require(home.server)
    #expect(try FileStatus("/proc/\(server)").owner == nobody.id)
    try home.cluster.stop()
    await #expect(processExitsWith: .success) { [path = path as String] in
      let daemon = try #require(OSUser(named: "daemon"))
      try #require(setgid(daemon.group) == 0 && setuid(daemon.id) == 0)
      let cluster = EmbeddedCluster(home: path)
      #expect(throws: ClusterError.notOurs(home: path, owner: "nobody")) {
        try cluster.ensureRunning()
      }
    }
  }

  @Test func `says what version waits for a restart`() throws {
    let home = try TemporaryHome()
    let installed = try home.cluster.binaries().version
    #expect(
      try home.cluster.pendingVersion(serverVersion: "\(installed) (Debian 1)") == nil)
    #expect(try home.cluster.pendingVersion(serverVersion: "15.0 (Debian 1)") == installed)
  }
}

import Domain
import Glibc
import Testing

@testable import Cluster

// One home for what a started cluster goes through; making one is what takes time.
@Suite(.serialized) struct `A mishap to a cluster` {
  @Test func `of a power cut is recovered from at the next start`() throws {
    let home = try TemporaryHome()
    try home.cluster.ensureRunning()
    _ = try home.ask("create table t as select 7 as k")
    try home.killServer()
    #expect(!home.cluster.isRunning())
    #expect(try home.cluster.state() == .stopped)
    try home.cluster.ensureRunning()
    #expect(try home.ask("select k from t") == "7")

    // The number written down is in use again, by a process of the server's own account.
    let file = home.cluster.data + "/postmaster.pid"
    let lines = try Descriptor.opening(file, O_RDONLY).tail().split(separator: "\n")
    try home.killServer()
    let sleeper = try Program("/bin/sleep", ["60"]).asUser(home.cluster.serverAccount()).start()
    defer {
      kill(sleeper.process, SIGKILL)
      waitpid(sleeper.process, nil, 0)
    }
    let stale = (["\(sleeper.process)"] + lines.dropFirst()).joined(separator: "\n")
    for path in [file, home.cluster.socket + ".lock"] {
      let outcome = try home.cluster.writing(stale, to: path)
        .asUser(home.cluster.serverAccount()).run()
      #expect(outcome.code == 0)
    }
    #expect(!home.cluster.isRunning())
    try home.cluster.ensureRunning()
    #expect(try home.ask("select k from t") == "7")
    #expect(kill(sleeper.process, 0) == 0)
  }

  @Test func `of a killed server with a busy session waits for that session`() throws {
    let home = try TemporaryHome()
    try home.cluster.ensureRunning()
    let conninfo = try home.cluster.conninfo()
    // A loop that looks neither left nor right and so does not see its server die.
    let psql = try Program(
      home.cluster.binaries().folder + "/psql",
      ["-XAtqc", "select count(*) from generate_series(1, 20000000)", conninfo]
    ).start()
    while try home.ask("select count(*) from pg_stat_activity where query ~ '2000000'") != "2" {
      usleep(5_000)
    }
    try home.killServer()
    try home.cluster.ensureRunning()
    #expect(try home.ask("select 1") == "1")
    while psql.exitCode() == nil { usleep(5_000) }
  }

  @Test func `of a server that does not stop in order ends as a power cut does`() throws {
    let home = try TemporaryHome()
    try home.cluster.ensureRunning()
    _ = try home.ask("create table t as select 7 as k")
    // Without its checkpointer nothing is written out, and the server waits for that.
    let found = try home.ask(
      "select pid from pg_stat_activity where backend_type = 'checkpointer'")
    let checkpointer = try #require(Int32(found))
    kill(checkpointer, SIGSTOP)
    #expect(try home.cluster.stop(orderlyWithin: .milliseconds(100)) { _ in })
    #expect(try home.cluster.state() == .stopped)
    try home.cluster.ensureRunning()
    #expect(try home.ask("select k from t") == "7")
  }

  @Test func `of a cluster left half made is cleared away`() throws {
    let home = try TemporaryHome()
    try Folder.make(home.cluster.unfinishedData + "/base", mode: 0o700)
    try home.cluster.ensureRunning()
    #expect(!FileStatus.exists(home.cluster.unfinishedData))
    try home.cluster.stop()

    let version = try Program("/bin/sh", ["-c", "echo 9 > '\(home.cluster.data)/PG_VERSION'"]).run()
    #expect(version.code == 0)
    let installed = try ServerBinaries.find(major: nil, chosen: nil, data: "").major
    #expect(
      throws: ClusterError.otherMajor(data: home.cluster.data, cluster: 9, installed: [installed])
    ) { try home.cluster.ensureRunning() }
    #expect(unsafe unlink(home.cluster.data + "/PG_VERSION") == 0)
    #expect(throws: ClusterError.damaged(data: home.cluster.data)) {
      try home.cluster.ensureRunning()
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can mount a small file system"))
  func `of a full disk is named and leaves nothing half made`() throws {
    let home = try TemporaryHome()
    try Folder.make(home.cluster.home, mode: 0o711)
    try mountSmall(home.cluster.home, megabytes: 20)
    defer { _ = unsafe umount2(home.cluster.home, 0) }
    let failure = try #require(throws: ClusterError.self) { try home.cluster.ensureRunning() }
    #expect(failure.message.contains("No space left on device"))
    #expect(failure.message.contains("MB free"))
    #expect(try home.cluster.state() == .absent)
    #expect(!FileStatus.exists(home.cluster.unfinishedData))

    try mountSmall(home.cluster.home, megabytes: 80, again: true)
    try home.cluster.ensureRunning()
    try home.cluster.stop()
    _ = try Program("/bin/dd", ["if=/dev/zero", "of=\(home.cluster.home)/filler", "bs=64k"]).run()
    let full = try #require(throws: ClusterError.self) { try home.cluster.ensureRunning() }
    #expect(full.message.contains("No space left on device"))
    _ = unsafe unlink(home.cluster.home + "/filler")
    try home.cluster.ensureRunning()
    try home.cluster.stop()
  }

  private func mountSmall(_ path: String, megabytes: Int, again: Bool = false) throws {
    let options = "size=\(megabytes)m,mode=0711" + (again ? ",remount" : "")
    let mount = try Program("/bin/mount", ["-t", "tmpfs", "-o", options, "desk110", path]).run()
    if mount.code != 0 { try Test.cancel("this machine mounts nothing: \(mount.output)") }
  }
}

struct `A home no cluster can live in` {
  @Test func `is refused for a path too long for a socket, before anything is made`() throws {
    let home = try TemporaryHome()
    let long = home.path + "/" + String(repeating: "长", count: 30)
    let cluster = EmbeddedCluster(home: long)
    let bytes = cluster.socket.utf8.count
    #expect(bytes > 107)
    #expect(throws: ClusterError.pathTooLong(socket: cluster.socket, bytes: bytes)) {
      try cluster.ensureRunning()
    }
    #expect(!FileStatus.exists(long))
    let message = ClusterError.pathTooLong(socket: cluster.socket, bytes: bytes).message
    #expect(message.contains("\(bytes)") && message.contains("DESK_HOME"))
  }

  @Test(arguments: ["/tmp/a,b", "/tmp/a\nb"])
  func `is refused for a path libpq cannot take`(path: String) {
    #expect(throws: ClusterError.pathUnusable(home: path)) {
      try EmbeddedCluster(home: path).ensureRunning()
    }
  }

  @Test(.enabled(if: geteuid() == 0, "for others the server runs as themselves"))
  func `is refused where the server may not enter`() throws {
    let home = try TemporaryHome()
    _ = unsafe chmod(home.path, 0o700)
    #expect(throws: ClusterError.notEnterable(folder: home.path, user: "postgres")) {
      try home.cluster.ensureRunning()
    }
    #expect(try home.cluster.state() == .absent)
  }

  @Test func `is refused where nothing may be written`() {
    #expect(throws: ClusterError.self) {
      try EmbeddedCluster(home: "/proc/desk110").ensureRunning()
    }
  }

  @Test func `is refused where DESK_PG_BIN has no server`() {
    let cluster = EmbeddedCluster(home: "/tmp/desk110-none", binaries: "/usr/share")
    #expect(throws: ClusterError.noServerIn(folder: "/usr/share")) { try cluster.ensureRunning() }
    #expect(!FileStatus.exists("/tmp/desk110-none"))
  }
}

struct `A conninfo` {
  @Test(arguments: [
    ("/var/lib/desk110", "root", "host=/var/lib/desk110/run dbname=desk110 user=root"),
    ("/home/o'neil x", "a\\b", #"host='/home/o\'neil x/run' dbname=desk110 user='a\\b'"#),
  ])
  func `is quoted only where it must be`(home: String, user: String, text: String) throws {
    #expect(try EmbeddedCluster(home: home).conninfo(user: user) == text)
  }

  @Test func `has an absolute host whatever the home`() {
    #expect(EmbeddedCluster(home: "a//").home.hasPrefix("/"))
    #expect(EmbeddedCluster(home: "/a/").home == "/a")
  }
}

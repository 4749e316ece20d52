import Domain
import Glibc

extension EmbeddedCluster {
  /// Makes the cluster and its database beside their place, then moves them there in one step.
  func create(
    holding lock: HomeLock, progress: @escaping (String) -> Void
  ) throws(ClusterError) {
    let binaries = try binaries()
    let maker = try Self.maker()
    let server = try newServerAccount()
    var patience = Patience(
      say("正在“\(home)”建立数据库……", "making the database in \"\(home)\" …"), say: progress)
    try removeUnfinished()
    try prepareFolders(for: server)
    do throws(ClusterError) {
      try Folder.make(unfinishedData, mode: 0o700)
      try give(unfinishedData, to: server)
      for step in try steps(binaries: binaries, maker: maker) {
        var step = step.asUser(server)
        step.kept = lock.descriptor
        let outcome = try step.run(&patience)
        guard outcome.code == 0 else { throw creationFailure(outcome) }
      }
      try moveIntoPlace()
    } catch {
      try? removeUnfinished()
      throw error
    }
  }

  /// The programs that make a cluster, one after the other.
  private func steps(
    binaries: ServerBinaries, maker: OSUser
  ) throws(ClusterError) -> [Program] {
    let settings = ServerSettings(
      home: home, maker: maker.name, hasDelay: binaries.hasDelay)
    let initialise = Program(
      binaries.folder + "/initdb",
      [
        "--pgdata=\(unfinishedData)", "--username=\(maker.name)", "--locale=C.UTF-8",
        "--encoding=UTF8", "--data-checksums", "--auth-local=peer", "--auth-host=reject",
        "--no-instructions", "--no-sync",
      ])
    var database = Program(
      binaries.folder + "/postgres",
      ["--single", "-D", unfinishedData, "-c", "exit_on_error=on", "postgres"])
    database.input = try Descriptor.memory("create database \(Self.database)\n")
    let include = "\ninclude '\(ServerSettings.fileName)'\n"
    return [
      initialise,
      database,
      try writing(settings.access, to: unfinishedData + "/pg_hba.conf"),
      try writing(settings.text, to: unfinishedData + "/" + ServerSettings.fileName),
      try writing(include, to: unfinishedData + "/postgresql.conf", appending: true),
      Program(binaries.folder + "/initdb", ["--pgdata=\(unfinishedData)", "--sync-only"]),
    ]
  }

  /// A program that writes a file.
  ///
  /// Run it as the server's account, so that root never follows a path which that account could
  /// have bent.
  func writing(
    _ text: String, to path: String, appending: Bool = false
  ) throws(ClusterError) -> Program {
    var program = Program(
      "/bin/sh", ["-c", "umask 077; exec cat \(appending ? ">>" : ">") \"$1\"", "sh", path])
    program.input = try Descriptor.memory(text)
    return program
  }

  private func moveIntoPlace() throws(ClusterError) {
    guard unsafe rename(unfinishedData, data) == 0 else {
      throw .cannotUse(path: data, code: errno)
    }
    let folder = try Descriptor.opening(home, O_RDONLY | O_DIRECTORY)
    guard fsync(folder.number) == 0 else { throw .cannotUse(path: home, code: errno) }
  }

  private func removeUnfinished() throws(ClusterError) {
    guard FileStatus.exists(unfinishedData) else { return }
    let outcome = try Program("/bin/rm", ["-rf", "--", unfinishedData]).run()
    guard outcome.code == 0 else { throw creationFailure(outcome) }
  }

  private func creationFailure(_ outcome: Outcome) -> ClusterError {
    .creationFailed(
      home: home, cause: outcome.cause ?? "exit code \(outcome.code)",
      freeBytes: Folder.freeBytes(home))
  }
}

import Glibc
import Support
import Synchronization

extension Rig {
  private var home: String { "\(folder)/restored" }
  private var backups: String { "\(folder)/backups" }

  /// Makes a backup, lets further calls be taken, loses the log, and puts the backup in its place.
  func restore() throws {
    state.withLock { $0.takesWordsAlone = true }
    try server.wait("a pipe does not end") { state.withLock(\.pipes) == 0 }
    unsafe mkdir(backups, 0o700)
    try runMaker(["backup", "make", backups], server.conninfo())
    usleep(2_500_000)
    server.killAll()
    let arguments = ["backup", "restore", backups]
    try runMaker(arguments, nil)
    try openToAll()
    proxy.upstream = .socket("\(home)/run/.s.PGSQL.5432")
    state.withLock { $0.restored = home }
    usleep(500_000)
  }

  func removeRestored() {
    guard state.withLock(\.restored) != nil else { return }
    _ = try? runMaker(["down"], nil)
  }

  private func runMaker(_ words: [String], _ conninfo: String?) throws {
    let maker = DeskTerminal(
      program: terminal.program, state: "\(folder)/maker", scratch: folder, conninfo: conninfo,
      variables: ["DESK_HOME": home])
    let outcome = maker.run(words, as: FaultServer.maker, at: "maker")
    guard outcome.status == 0 else { throw Flaw(reason: "\(words): \(outcome.errors)") }
  }

  /// Lets officers in without the passwords of the other server.
  private func openToAll() throws {
    guard Files.write("local all all trust\n", to: "\(home)/data/pg_hba.conf") else {
      throw Flaw(reason: "pg_hba.conf")
    }
    try runMaker(["down"], nil)
    try runMaker(["status"], nil)
  }
}

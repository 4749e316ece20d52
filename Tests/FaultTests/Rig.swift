import Glibc
import Postgres
import Support
import Synchronization

/// Officers who take calls through a proxy to a server of their own, and all that can go wrong.
final class Rig: Sendable {
  struct Flaw: Error {
    let reason: String
  }

  static let officers = ["wang", "li"]

  let folder: String
  let proxy: Proxy
  let terminal: DeskTerminal
  let ledger = Ledger()
  let dataDisk: SmallDisk
  let spoolDisk: SmallDisk
  let state = Mutex(RigState())
  private let current: Mutex<FaultServer>
  private let made: Mutex<[FaultServer]>

  /// The server that the proxy leads to.
  var server: FaultServer {
    get { current.withLock { $0 } }
    set {
      current.withLock { $0 = newValue }
      proxy.upstream = .port(newValue.port)
    }
  }

  /// - Parameters:
  ///   - program: The desk.
  ///   - variables: Further ones in its environment.
  /// - Throws: Where no server can be made.
  init(program: String = "\(Products.folder)/desk", variables: [String: String] = [:]) throws {
    guard let folder = Files.makeFolder(Template.prefix) else { throw Flaw(reason: "no folder") }
    self.folder = folder
    unsafe chmod(folder, 0o711)
    dataDisk = try SmallDisk("\(folder)/data", megabytes: 400)
    spoolDisk = try SmallDisk("\(folder)/spool", megabytes: 28)
    let server = try FaultServer(in: dataDisk.path)
    try server.copy(Template.shared.get())
    try server.start()
    current = Mutex(server)
    made = Mutex([server])
    proxy = try Proxy(to: .port(server.port))
    terminal = DeskTerminal(
      program: program, state: spoolDisk.path, scratch: folder,
      conninfo:
        "host=127.0.0.1 port=\(proxy.port) dbname=desk110 sslmode=disable gssencmode=disable",
      variables: variables)
  }

  /// A further server in a folder of its own, stopped with the others.
  func makeServer(_ name: String) throws -> FaultServer {
    let place = "\(folder)/\(name)"
    guard unsafe mkdir(place, 0o711) == 0 else { throw Flaw(reason: place) }
    let server = try FaultServer(in: place)
    made.withLock { $0.append(server) }
    return server
  }

  /// Lets officers take calls while `body` does its worst; in the end all is well again.
  func work(seed: UInt64, while body: () throws -> Void) throws {
    state.withLock { $0.isAtWork = true }
    let asides = try (0..<4).map { number in
      let name = Self.officers[number % 2]
      return try Aside { [self] in
        OfficerAtWork(name, at: "seat\(number)", self, seed: seed &* 31 &+ UInt64(number)).work()
      }
    }
    let result = Result { try body() }
    state.withLock { $0.isAtWork = false }
    try heal()
    for aside in asides { try aside.join() }
    try result.get()
  }

  /// Takes everything away that is in the way.
  func heal() throws {
    proxy.passage = .reset
    usleep(50_000)
    proxy.passage = .pass
    spoolDisk.free()
    dataDisk.free()
    state.withLock { $0.clock = [:] }
    guard state.withLock(\.restored) == nil else { return }
    if server.postmaster == nil { try server.start() }
    server.tell("truncate harness.trouble")
  }

  func remove() {
    proxy.close()
    for server in made.withLock({ $0 }) {
      // One that was killed takes what it had of the system's memory away when it starts again.
      if server.postmaster == nil { try? server.start() }
      server.stop()
    }
    removeRestored()
    for disk in [dataDisk, spoolDisk] { disk.remove() }
    _ = Program.run(["rm", "-rf", "--one-file-system", folder])
  }
}

import Cluster
import Glibc
import Postgres

/// Where measuring happens: a cluster of its own, with a large and a small log.
struct House {
  let scale: Scale
  let home: String
  private let bench: String
  private let binaries: String
  private let user: String

  init(scale: Scale) throws {
    self.scale = scale
    try Self.makeFolder(Self.folder)
    home = Self.folder + "/" + scale.name
    let cluster = EmbeddedCluster(home: home)
    bench = try Self.ownPath()
    try Self.makeFolder(home)
    binaries = try cluster.binaries().folder
    user = try String(cluster.conninfo().split(separator: "user=").last ?? "")
  }

  /// `.bench` of the checkout; elsewhere when its socket's path would be too long.
  private static var folder: String {
    if let chosen = EmbeddedCluster.variable("BENCH_HOME") { return chosen }
    let here = EmbeddedCluster.variable("PWD") ?? "."
    return here.utf8.count > 60 ? "/tmp/desk110-bench-\(getuid())" : here + "/.bench"
  }

  /// The sources of the checkout that `make bench` runs in.
  static var sources: String { (EmbeddedCluster.variable("PWD") ?? ".") + "/Sources" }

  /// The conninfo of a log: `desk110` is the large one, and `recording` a copy to record in.
  func conninfo(_ log: String) -> String { "host=\(home)/run dbname=\(log) user=\(user)" }

  /// A command of desk in a log.
  func desk(_ arguments: [String], in log: String = "desk110") -> Program {
    let path = bench.dropLast("bench".count) + "desk"
    let place = log == "desk110" ? ["DESK_HOME": home] : ["DESK_DATABASE": conninfo(log)]
    return Program(String(path), arguments, environment: place)
  }

  func psql(_ statement: String) -> Program {
    Program(binaries + "/psql", ["-XAtc", statement, conninfo("desk110")])
  }

  /// pgbench with a script of `transactions`, in `clients` sessions.
  func pgbench(
    _ script: String, clients: Int, transactions: Int, in log: String = "recording"
  ) -> Program {
    Program(
      binaries + "/pgbench",
      [
        "-n", "-M", "prepared", "-f", home + "/" + script, "-c", String(clients),
        "-j", String(min(clients, 2)), "-t", String(transactions), conninfo(log),
      ])
  }

  /// How long each transaction of a script took in one session of pgbench on the large log, the
  /// first `warmUps` of them left out.
  func latencies(
    of script: String, transactions: Int, warmUps: Int
  ) throws(BenchError) -> [Duration] {
    let log = home + "/latency"
    var program = pgbench(
      script, clients: 1, transactions: warmUps + transactions, in: "desk110")
    program = Program(
      program.path, ["-l", "--log-prefix=\(log)"] + program.arguments)
    let process = try program.run()
    guard let text = read("latency.\(process)") else { throw BenchError("no \(log).\(process)") }
    unsafe unlink("\(log).\(process)")
    // pgbench (PostgreSQL 15), "Per-Transaction Logging": client, transaction, microseconds.
    return text.split(separator: "\n").dropFirst(warmUps).compactMap { line in
      let fields = line.split(separator: " ")
      return fields.count > 2 ? Int(fields[2]).map { .microseconds($0) } : nil
    }
  }

  /// The text of a file of the house; `nil` when there is none.
  func read(_ name: String) -> String? {
    guard let file = unsafe fopen(home + "/" + name, "r") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe fread(&chunk, 1, chunk.count, file)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }

  /// This program as one of its clients.
  func client(calls: Int) -> Program {
    Program(bench, ["client", String(calls), conninfo("recording")])
  }

  /// This program as the one that copies cells.
  func copier(_ path: String) -> Program {
    Program(bench, ["copy", path, conninfo("recording")])
  }

  /// This program as one that finds rings.
  func rings(_ kind: RingRun.Kind, in table: RingTable, to path: String) -> Program {
    Program(bench, ["rings", kind.rawValue, conninfo("ties"), table.rawValue, path])
  }

  /// A script of Python.
  static func python(_ arguments: [String]) -> Program { Program("/usr/bin/python3", arguments) }

  /// Writes a script of a peer, and answers its path.
  func peer(_ name: String, _ bytes: [UInt8]) throws(BenchError) -> String {
    try write(name, String(decoding: bytes, as: UTF8.self))
  }

  /// Makes an empty database, or a copy of the one named.
  func create(_ database: String, copying original: String? = nil) throws(BenchError) {
    let copying = original.map { ["--template=\($0)", "--strategy=file_copy"] } ?? []
    _ = try Program(binaries + "/createdb", server + copying + [database]).time()
  }

  /// Removes a database where it is there.
  func drop(_ database: String) throws(BenchError) {
    _ = try Program(binaries + "/dropdb", server + ["--if-exists", "--force", database]).time()
  }

  /// Removes all that is here.
  func clear() throws(BenchError) {
    // Nothing runs where nothing was made.
    _ = try? desk(["down"]).time()
    _ = try Program("/bin/rm", ["-rf", "--", home]).time()
    try Self.makeFolder(home)
  }

  private var server: [String] { ["-h", home + "/run", "-U", user] }

  /// Writes a file of the house.
  func write(_ name: String, _ content: String) throws(BenchError) -> String {
    let path = home + "/" + name
    guard let file = unsafe fopen(path, "w") else { throw BenchError("\(path) cannot be written") }
    unsafe fputs(content, file)
    unsafe fclose(file)
    return path
  }

  private static func makeFolder(_ path: String) throws(BenchError) {
    guard unsafe mkdir(path, 0o711) == 0 || errno == EEXIST else {
      throw BenchError("\(path) cannot be made")
    }
  }

  private static func ownPath() throws(BenchError) -> String {
    guard let path = unsafe realpath("/proc/self/exe", nil) else {
      throw BenchError("this program is nowhere")
    }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }
}

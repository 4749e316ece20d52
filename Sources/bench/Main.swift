import Cluster
import Glibc
import JSON
import Postgres

/// `make bench`: ratios of ours to its peers, as JSON lines and a table.
@main
enum Main {
  static func main() {
    do {
      let arguments = CommandLine.arguments
      if arguments.count == 4, arguments[1] == "client", let calls = Int(arguments[2]) {
        return try record(calls, in: arguments[3])
      }
      if arguments.count == 4, arguments[1] == "copy" {
        return try CellCopy.run(arguments[2], into: arguments[3])
      }
      if arguments.count == 6, arguments[1] == "rings",
        let kind = RingRun.Kind(rawValue: arguments[2]),
        let table = RingTable(rawValue: arguments[4])
      {
        return try RingRun.perform(kind, in: arguments[3], table, to: arguments[5])
      }
      try measure()
    } catch {
      complain("bench: \(error)\n")
      exit(70)
    }
  }

  private static func measure() throws {
    let scale = EmbeddedCluster.variable("SCALE").map { Int($0) } ?? 1_000_000
    guard let scale, scale >= 10_000 else {
      throw BenchError("SCALE is a number of calls, at least 10000")
    }
    let clock = ContinuousClock()
    let start = clock.now
    let house = try House(scale: scale)
    let bench = try Bench(house: house)
    complain("data of \(scale) calls ready in \((clock.now - start).components.seconds) s\n")
    var table = Measure.header
    try bench.run { measure in
      print(measure.document.text)
      table += "\n" + measure.row
    }
    complain(table + "\n")
    _ = try house.desk(["down"]).time()
  }

  /// One session that records calls one at a time, each its own durable commit.
  private static func record(_ calls: Int, in conninfo: String) throws {
    let session = try Session(conninfo)
    for _ in 0..<calls {
      let seed = Int.random(in: 1...999_999_999_999_999)
      _ = try session.run("select api.record_call(bench.sheet(\(seed)))")
    }
  }

  static func complain(_ text: String) {
    _ = unsafe write(STDERR_FILENO, text, text.utf8.count)
  }
}

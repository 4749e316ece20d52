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
      if arguments.dropFirst() == ["data"] { return try makeData() }
      try measure(arguments.dropFirst().map(part))
    } catch {
      complain("bench: \(error)\n")
      exit(70)
    }
  }

  private static func part(_ name: String) throws(BenchError) -> Bench.Part {
    guard let part = Bench.Part(rawValue: name) else { throw BenchError("no part '\(name)'") }
    return part
  }

  /// Makes the data where it is missing, and leaves no server behind.
  private static func makeData() throws {
    _ = try house().desk(["down"]).time()
  }

  /// The house of the scale that is asked for, its data ready.
  private static func house() throws -> House {
    let asked = EmbeddedCluster.variable("SCALE")
    guard let scale = asked.map({ Scale($0) }) ?? .standard else {
      throw BenchError("SCALE is a number of calls, such as 10M, at least 20k")
    }
    let clock = ContinuousClock()
    let start = clock.now
    let house = try House(scale: scale)
    let isNew = try DataSet(house: house).prepare()
    let seconds = (clock.now - start).components.seconds
    complain("data of \(scale.name) calls \(isNew ? "made" : "ready") in \(seconds) s\n")
    return house
  }

  private static func measure(_ asked: [Bench.Part]) throws {
    let parts = asked.isEmpty ? Bench.Part.allCases : asked
    let house = try house()
    let bench = try Bench(house: house, parts: parts)
    var table = Measure.header
    for part in parts {
      try bench.run(part) { measure in
        print(measure.document.text)
        table += "\n" + measure.row
      }
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

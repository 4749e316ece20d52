import Glibc
import Postgres
import Rings

/// This program as one that finds rings in a table of ties, for itself to be timed.
enum RingRun {
  /// What is found: plain components, as the peers find them, or rings by our rule.
  enum Kind: String {
    case components, rule
  }

  /// Reads the ties of a table and writes what was found, and the peak memory in KB, to a file.
  static func perform(_ kind: Kind, in conninfo: String, _ table: RingTable, to path: String) throws
  {
    let session = try Session(conninfo)
    var ties = RingTies()
    try session.copyOutBinary(table.reading) { row in
      guard let group = try row.integer(), let identifier = try row.integer() else { return }
      ties.append(
        group: UInt32(truncatingIfNeeded: group), identifier: UInt32(truncatingIfNeeded: identifier)
      )
    }
    let graph = RingGraph(ties)
    let line =
      switch kind {
      case .components: components(graph)
      case .rule: rings(graph)
      }
    guard let file = unsafe fopen(path, "w") else { throw BenchError("\(path) cannot be written") }
    unsafe fputs("\(line) \(peak)\n", file)
    unsafe fclose(file)
  }

  private static func components(_ graph: RingGraph) -> String {
    var sets = graph.components()
    var (count, squares) = (0, 0)
    for place in 0..<graph.count where sets.find(place) == place {
      count += 1
      squares += sets.size(place) * sets.size(place)
    }
    return "\(count) \(squares)"
  }

  private static func rings(_ graph: RingGraph) -> String {
    let found = FoundRings.find(in: graph, by: .standard)
    return "\(found.count) \(found.members.count)"
  }

  private static var peak: Int {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }
}

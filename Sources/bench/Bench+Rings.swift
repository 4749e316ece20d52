import Glibc

extension Bench {
  /// Finding connected components end to end, whole processes, against scipy, and at a tenth against
  /// networkx; then rings by our rule against scipy's plain components.
  func rings() throws -> [Measure] {
    let scipy = try house.peer("scipy_rings.py", PackageResources.scipy_rings_py)
    let networkx = try house.peer("networkx_rings.py", PackageResources.networkx_rings_py)
    let ties = house.scale.calls / 2 * 3
    return [
      try ringMeasure(
        "plain components of \(ties) ties, against scipy fed by psycopg's COPY", target: 0.33,
        .components, .all, scipy, runs: 3),
      try ringMeasure(
        "rings by two signals of \(ties) ties, against scipy's plain components", target: 1, .rule,
        .all, scipy, runs: 3),
      try ringMeasure(
        "plain components of \(ties / 10) ties, against networkx fed by psycopg's COPY",
        target: 0.033, .components, .tenth, networkx, runs: 3),
    ]
  }

  private func ringMeasure(
    _ name: String, target: Double, _ kind: RingRun.Kind, _ table: RingTable, _ script: String,
    runs: Int
  ) throws -> Measure {
    let (own, theirs) = (house.home + "/rings.ours", house.home + "/rings.peer")
    let ours = house.rings(kind, in: table, to: own)
    let peer = House.python([script, house.conninfo("ties"), table.rawValue, theirs])
    var times: (ours: [Duration], peer: [Duration]) = ([], [])
    for _ in 0..<runs {
      try times.ours.append(ours.time())
      try times.peer.append(peer.time())
    }
    let (found, expected) = (try Self.words(at: own), try Self.words(at: theirs))
    if kind == .components, found.prefix(2) != expected.prefix(2) {
      throw BenchError("components differ: \(found.prefix(2)), the peer's \(expected.prefix(2))")
    }
    Main.complain("\(name): \(found[2] / 1024) MB at most, the peer \(expected[2] / 1024) MB\n")
    return Measure(name, target: target, ours: times.ours, peer: times.peer)
  }

  /// The three numbers of a result.
  private static func words(at path: String) throws(BenchError) -> [Int] {
    guard let file = unsafe fopen(path, "r") else { throw BenchError("no \(path)") }
    defer { unsafe fclose(file) }
    var line = [UInt8](repeating: 0, count: 100)
    let count = unsafe fread(&line, 1, line.count, file)
    let text = String(decoding: line.prefix(count), as: UTF8.self)
    let words = text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    guard words.count == 3 else { throw BenchError("\(path) has no result") }
    return words
  }
}

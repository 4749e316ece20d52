import JSON

/// Ours against its peer, both run in turn on the same machine and data.
struct Measure {
  enum Unit: String {
    case milliseconds = "ms"
    case callsPerSecond = "calls/s"
    case megabytesPerSecond = "MB/s"
    case answersPerSecond = "answers/s"
  }

  let name: String
  let unit: Unit
  /// What ours may be at the worst, as a share of the peer's.
  let target: Double
  let ours: Double
  let peer: Double
  let runs: Int

  /// Takes medians of durations; `calls` in each make it a throughput.
  init(_ name: String, target: Double, ours: [Duration], peer: [Duration], calls: Int? = nil) {
    self.name = name
    self.target = target
    unit = calls == nil ? .milliseconds : .callsPerSecond
    runs = ours.count
    let (ours, peer) = (Self.median(ours), Self.median(peer))
    self.ours = calls.map { Double($0) / ours } ?? ours * 1000
    self.peer = calls.map { Double($0) / peer } ?? peer * 1000
  }

  /// Takes medians of durations in which so many bytes were read.
  init(_ name: String, target: Double, ours: [Duration], peer: [Duration], bytes: Int) {
    self.name = name
    self.target = target
    unit = .megabytesPerSecond
    runs = ours.count
    self.ours = Double(bytes) / 1e6 / Self.median(ours)
    self.peer = Double(bytes) / 1e6 / Self.median(peer)
  }

  /// Takes of durations the one that a hundredth are above, against a limit in milliseconds.
  init(_ name: String, durations: [Duration], limit: Double) {
    self.name = name
    target = 1
    unit = .milliseconds
    runs = durations.count
    ours = Self.seconds(Self.percentile(99, of: durations)) * 1000
    peer = limit
  }

  /// Takes of durations those that a share of a hundred are not above, as answers in a second.
  init(
    _ name: String, target: Double, ours: [Duration], peer: [Duration], percentile share: Int
  ) {
    self.name = name
    self.target = target
    unit = .answersPerSecond
    runs = ours.count
    self.ours = 1 / Self.seconds(Self.percentile(share, of: ours))
    self.peer = 1 / Self.seconds(Self.percentile(share, of: peer))
  }

  var ratio: Double { ours / peer }

  var isMet: Bool { unit == .milliseconds ? ratio <= target : ratio >= target }

  var document: JSONValue {
    .object([
      "name": .string(name), "ours": .real(Self.rounded(ours)), "peer": .real(Self.rounded(peer)),
      "ratio": .real(Self.rounded(ratio)), "unit": .string(unit.rawValue), "runs": .integer(runs),
    ])
  }

  /// A row of the table in Markdown: the ratio, never bare seconds.
  var row: String {
    let bound = unit == .milliseconds ? "at most" : "at least"
    return
      "| \(name) | \(Self.rounded(ratio)) | \(bound) \(target) | \(isMet ? "yes" : "no") | \(runs) |"
  }

  static let header = "| measure | ratio | target | met | runs |\n|---|---|---|---|---|"

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  private static func median(_ durations: [Duration]) -> Double {
    seconds(durations.sorted()[durations.count / 2])
  }

  private static func percentile(_ share: Int, of durations: [Duration]) -> Duration {
    durations.sorted()[max(0, durations.count * share / 100 - 1)]
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}

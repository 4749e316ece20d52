/// How much of what a person marked is found, and how much of what is found was marked.
struct NarrativeScore {
  private(set) var hits = 0
  private(set) var found = 0
  private(set) var expected = 0

  var precision: Double { found == 0 ? 1 : Double(hits) / Double(found) }
  var recall: Double { expected == 0 ? 1 : Double(hits) / Double(expected) }
  var f1: Double { found + expected == 0 ? 1 : Double(2 * hits) / Double(found + expected) }
  var text: String {
    "precision \(Self.short(precision)) recall \(Self.short(recall)) of \(expected)"
  }

  mutating func add(found: [String], expected: [String]) {
    var left = expected
    for value in found {
      guard let index = left.firstIndex(of: value) else { continue }
      left.remove(at: index)
      hits += 1
    }
    self.found += found.count
    self.expected += expected.count
  }

  static func short(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(1000 + thousandths % 1000).dropFirst()
    return "\(thousandths / 1000).\(digits)"
  }
}

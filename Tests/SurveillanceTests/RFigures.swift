import Domain
import Support
import Surveillance

/// A series with what R found in it: one file of `Golden/make.R`.
struct RFigures {
  struct Flaw: Error { let reason: String }

  /// What R gives for a count; `nil` where it gives none.
  struct Figures {
    var expected, upper, alarm, p, score: Double?
  }

  let name: String
  let series: Series
  /// Of each way of judging the figures by place; no element where R did not judge.
  let ways: [Substring: [Int: Figures]]

  init(path: String) throws {
    name = path.split(separator: "/").last.map(String.init) ?? ""
    let lines = Files.text(of: path).split(separator: "\n")
    guard lines.count > 2 else { throw Flaw(reason: name) }
    let head = lines[0].split(separator: ",")
    let rows = lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let days = rows.compactMap { CalendarDay(String($0[0])) }
    guard days.count == rows.count, days.count > 1 else { throw Flaw(reason: name) }
    let step: Series.Step =
      switch days[1].number - days[0].number {
      case 1: .day
      case 7: .week
      default: .month
      }
    series = Series(
      from: days[0], step: step, counts: rows.map { Int($0[1]) },
      population: rows.indices.map { 1e6 * (1 + Double(($0 + 1) % 50) / 100) })
    var ways: [Substring: [Int: Figures]] = [:]
    for column in 2..<head.count {
      let words = head[column].split(separator: ".")
      for (place, row) in rows.enumerated() where !row[column].isEmpty {
        let key = Self.key(words[1])
        ways[words[0], default: [:]][place, default: Figures()][keyPath: key] = Double(row[column])
      }
    }
    self.ways = ways
  }

  private static func key(_ figure: Substring) -> WritableKeyPath<Figures, Double?> {
    switch figure {
    case "expected": \.expected
    case "upper": \.upper
    case "alarm": \.alarm
    case "p": \.p
    default: \.score
    }
  }
}

import Domain

extension Figures.Cases {
  /// The keys of the age bands: `0-17`, `18-29`, … `60+`.
  var ageBands: [String] {
    let starts = [0] + ageBounds
    return starts.enumerated().map { index, start in
      index + 1 < starts.count ? "\(start)-\(starts[index + 1] - 1)" : "\(start)+"
    }
  }

  /// The loss bands in words: `1万元以下`, `1万至5万元`, `10万元以上`.
  var lossBandNames: [String] {
    let bounds = lossBounds.map(\.wording)
    return (0...bounds.count).map { index in
      switch index {
      case 0: say("\(bounds.first ?? "")以下", "below \(bounds.first ?? "")")
      case bounds.count: say("\(bounds[index - 1])以上", "\(bounds[index - 1]) and more")
      default:
        say(
          "\(bounds[index - 1].dropLast())至\(bounds[index])",
          "\(bounds[index - 1].dropLast(" yuan".count)) to \(bounds[index])")
      }
    }
  }

  /// The same under a chart, which tells the unit of English ones in its title.
  var lossBandLabels: [String] { lossBandNames.map { say($0, $0.replacing(" yuan", with: "")) } }

  /// Occupations by cases; the rare ones and the unknown last.
  var occupationRows: [(name: String, cases: Int)] {
    let last = ["other", Figures.unknown]
    let named = occupation.filter { !last.contains($0.key) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let rest = last.map { (key: $0, value: occupation[$0] ?? 0) }
      .filter { $0.value > 0 || $0.key == Figures.unknown }
    return (named.map { ($0.key, $0.value) } + rest.map { ($0.key, $0.value) })
  }
}

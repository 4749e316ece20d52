import Domain

@testable import Briefing

/// A year of a desk on which nothing unusual happens: every class has a rate of its own, weekends
/// are quieter, and counts vary as chance does.
struct QuietYear {
  static let first = CalendarDay(number: 20_454)
  static let classes = (1...13).map { "T" + $0.padded(2) }
  /// Mean cases a weekday, from rare to common.
  private static let rates: [Double] = [14, 5, 3, 5.5, 4.5, 3.5, 2, 1.8, 0.7, 0.9, 0.4, 0.5, 2]

  private(set) var counts: [String: [Int]] = [:]

  /// The year of a seed; of `clusters` half of the cases come in twos, so that counts vary 1.67 times
  /// as much as chance alone would have it.
  init(days: Int, seed: UInt64, clusters: Bool = false) {
    var random = Random(state: seed)
    for (code, rate) in zip(Self.classes, Self.rates) {
      counts[code] = (0..<days).map { day in
        let isWeekend = Self.first.adding(days: day).weekday > 5
        let mean = isWeekend ? rate * 0.7 : rate
        guard clusters else { return random.poisson(mean) }
        return random.poisson(mean / 3) + 2 * random.poisson(mean / 3)
      }
    }
  }

  /// Adds cases of a class to a day.
  mutating func plant(_ cases: Int, of code: String, on place: Int) {
    counts[code]?[place] += cases
  }

  var history: FigureHistory {
    var history = FigureHistory()
    let days = counts["T01"]?.count ?? 0
    let last = Self.first.adding(days: days - 1)
    var (tactics, all) = (
      FigureSeries(by: .tactic, from: Self.first, to: last),
      FigureSeries(by: .all, from: Self.first, to: last)
    )
    for place in 0..<days {
      let day = Self.first.adding(days: place)
      for (code, line) in counts where line[place] > 0 {
        tactics.add(.init(cases: line[place]), on: day, key: code)
      }
      all.add(.init(cases: Self.classes.map { counts[$0]?[place] ?? 0 }.sum), on: day, key: "")
    }
    history.add(all)
    history.add(tactics)
    return history
  }

  func figures(_ period: BriefingPeriod) -> Figures {
    var figures = Figures()
    let (start, end) = (
      period.first.number - Self.first.number, period.last.number - Self.first.number
    )
    figures.cases.tactics = Self.classes.compactMap { code in
      let cases = (start...end).map { counts[code]?[$0] ?? 0 }.sum
      return cases > 0 ? .init(code: code, cases: cases, loss: .zero) : nil
    }
    figures.cases.total = figures.cases.tactics.map(\.cases).sum
    return figures
  }

  func findings(_ place: Int, _ history: FigureHistory, _ kind: BriefingKind = .daily) -> Findings {
    let period = BriefingPeriod(kind, holding: Self.first.adding(days: place))
    return Findings(
      of: period, figures: figures(period), before: figures(period.previous), history: history,
      ground: FindingGround())
  }

  /// SplitMix64, so that the year is the same each time.
  private struct Random {
    var state: UInt64

    mutating func unit() -> Double {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Double((mixed ^ (mixed >> 31)) >> 11) / 9_007_199_254_740_992
    }

    /// By the times between events, whose logarithm is not needed: Knuth's product of uniforms,
    /// in parts of a mean of one half.
    mutating func poisson(_ mean: Double) -> Int {
      var (count, left) = (0, mean)
      while left > 0 {
        let part = min(left, 0.5)
        let floor = 1 - part + part * part / 2 - part * part * part / 6
        var product = unit()
        while product > floor {
          count += 1
          product *= unit()
        }
        left -= part
      }
      return count
    }
  }
}

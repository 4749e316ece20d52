import Glibc

/// The counts a forecast stands on: those around the same time of earlier years.
struct BaselineRows {
  private let counts: [Double]
  /// The time of each count, in steps.
  private let times: [Double]
  private let seasons: [Int]
  private let offsets: [Double]
  private let seasonCount: Int
  /// The time the forecast is for, on the same scale.
  private let timeNow: Double
  /// What the rate now is multiplied by.
  let offsetNow: Double

  init(_ series: Series, _ method: Farrington, before place: Int) {
    let left = method.newestLeftOut ?? method.halfWindow
    let oldest = max(0, method.reference(method.years, of: series, at: place) - method.halfWindow)
    let seasons = Self.seasons(series, method, from: oldest, to: place)
    let taken = (oldest...place).filter { $0 < place - left && seasons[$0 - oldest] > 0 }
    let known = taken.filter { series.counts[$0] != nil }
    counts = known.map { Double(series.counts[$0] ?? 0) }
    self.seasons = known.map { seasons[$0 - oldest] }
    seasonCount = method.seasons
    let people = method.isPerHead ? series.population : nil
    let offset = { (place: Int) in people.map { log($0[place]) } ?? 0 }
    offsets = known.map(offset)
    offsetNow = offset(place)
    let scale = TimeScale(series, method)
    times = known.map { scale.time($0, since: taken[0]) }
    timeNow = known.first.map { scale.time(place, since: $0) } ?? 0
  }

  var countMax: Double { counts.max() ?? 0 }

  /// What explains the counts: a constant, the time if wanted, the season if there are some.
  func data(withTrend hasTrend: Bool) -> RateData {
    let rows = counts.indices.map { row(times[$0], seasons[$0], hasTrend) }
    return RateData(
      columns: (hasTrend ? 2 : 1) + seasonCount - 1, rows: Array(rows.joined()), counts: counts,
      offsets: offsets)
  }

  /// The row of the forecast; now is always the last season.
  func rowNow(withTrend hasTrend: Bool) -> [Double] { row(timeNow, seasonCount, hasTrend) }

  private func row(_ time: Double, _ season: Int, _ hasTrend: Bool) -> [Double] {
    var row = hasTrend ? [1, time] : [1]
    for other in 2..<max(2, seasonCount + 1) { row.append(season == other ? 1 : 0) }
    return row
  }

  /// The season of each place of a span: the last is around the reference times, 0 is none.
  ///
  /// Places are counted from the oldest, so that a long series costs no more than a short one.
  private static func seasons(
    _ series: Series, _ method: Farrington, from oldest: Int, to place: Int
  ) -> [Int] {
    let (width, last, now) = (method.halfWindow, method.seasons, place - oldest)
    var seasons = [Int](repeating: 0, count: now + 1)
    for near in max(0, now - width)...now { seasons[near] = last }
    var later = now
    for year in 1...method.years {
      let reference = method.reference(year, of: series, at: place) - oldest
      let near = max(0, reference - width)...min(now, reference + width)
      for place in near { seasons[place] = last }
      let between = reference + width + 1
      divide(between..<max(between, later - width), among: last - 1, &seasons)
      later = reference
    }
    return seasons
  }

  /// Divides places evenly among seasons from 1 on, the first of them the longer ones.
  private static func divide(_ places: Range<Int>, among count: Int, _ seasons: inout [Int]) {
    guard count > 0 else { return }
    let (length, rest) = places.count.quotientAndRemainder(dividingBy: count)
    var place = places.lowerBound
    for season in 1...count {
      for _ in 0..<(length + (season <= rest ? 1 : 0)) {
        seasons[place] = season
        place += 1
      }
    }
  }
}

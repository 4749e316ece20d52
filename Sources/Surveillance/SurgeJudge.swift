/// A method that says for a count of a series whether it is out of the ordinary.
public protocol SurgeJudge: Sendable {
  /// How many counts a series of such steps needs for its last to be judged.
  func leastCounts(at step: Series.Step) -> Int

  /// The first place that has the baseline the method needs; the end where none has.
  func firstPlace(in series: Series) -> Int

  /// Judges the count at a place from ``firstPlace(in:)`` on.
  func judgement(of series: Series, at place: Int) -> Judgement
}

extension SurgeJudge {
  /// Judges every count that has a baseline, in their order.
  public func judge(_ series: Series) -> [Judgement] {
    let end = series.counts.count
    return (min(firstPlace(in: series), end)..<end).map { judgement(of: series, at: $0) }
  }

  /// Judges the newest count alone; `nil` where the series is too short.
  ///
  /// - Complexity: That of one judgement, whatever the length of the series.
  public func judgeLast(_ series: Series) -> Judgement? {
    let last = series.counts.count - 1
    return firstPlace(in: series) <= last ? judgement(of: series, at: last) : nil
  }
}

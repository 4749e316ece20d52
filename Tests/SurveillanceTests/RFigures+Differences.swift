import Domain
import Surveillance

extension RFigures {
  /// Where the judgements differ from R's by more than a millionth, in words; none is as wished.
  func differences() -> [String] {
    ways.sorted { $0.key < $1.key }.flatMap { way, figures in
      guard let judge = SurgeWays.judge(named: way) else { return ["no way named \(way)"] }
      let judgements = judge.judge(series)
      let first = series.counts.count - judgements.count
      guard first == figures.keys.min() else { return ["\(way) begins at \(first)"] }
      return judgements.enumerated().flatMap { place, judgement in
        Self.differences(judgement, figures[first + place] ?? Figures(), isEARS: way.hasPrefix("c"))
          .map { "\(way) \(judgement.day.text) \($0)" }
      }
    }
  }

  private static func differences(
    _ ours: Judgement, _ theirs: Figures, isEARS: Bool
  ) -> [String] {
    let alarm = ours.alarm.map { $0 ? 1.0 : 0 }
    var pairs = [("upper", ours.upper, theirs.upper), ("alarm", alarm, theirs.alarm)]
    // R tells no more of EARS.
    if !isEARS {
      pairs += [
        ("expected", ours.expected, theirs.expected), ("p", ours.p, theirs.p),
        ("score", ours.score, theirs.score),
      ]
    }
    return pairs.filter { !isEqual($1, $2) }.map { "\($0): \($1 as Any), R \($2 as Any)" }
  }

  private static func isEqual(_ ours: Double?, _ theirs: Double?) -> Bool {
    guard let ours, let theirs else { return ours == nil && theirs == nil }
    return abs(ours - theirs) <= 1e-6 * max(1, abs(theirs))
  }
}

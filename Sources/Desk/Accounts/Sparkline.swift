/// Figures over time as a line of small bars.
///
///     Sparkline([0, 1, 4]).text  // "·▃█"
struct Sparkline {
  private let values: [Int]

  init(_ values: [Int]) { self.values = values }

  /// A bar for each figure, the highest for the most, a dot for none.
  var text: String {
    let most = max(1, values.max() ?? 0)
    return String(
      values.map { value in
        value <= 0 ? "·" : Self.bars[(value * (Self.bars.count - 1) + most / 2) / most]
      })
  }

  private static let bars = Array("▁▂▃▄▅▆▇█")
}

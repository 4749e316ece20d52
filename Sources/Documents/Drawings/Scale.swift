/// How high a count stands.
struct Scale {
  let height: Double
  /// The counts with a guide: 0, and a few round ones up to the top.
  let guides: [Int]

  init(upTo most: Int, height: Double) {
    self.height = height
    let step = Self.step(for: max(most, 1))
    guides = Array(stride(from: 0, through: (max(most, 1) + step - 1) / step * step, by: step))
  }

  func length(of count: Int) -> Double {
    Double(count) / Double(guides.last ?? 1) * height
  }

  /// 1, 2 or 5 of a power of ten, so that there are two to five steps.
  private static func step(for most: Int) -> Int {
    var power = 1
    while power <= most {
      for factor in [1, 2, 5] where power * factor * 4 >= most { return power * factor }
      power *= 10
    }
    return power
  }
}

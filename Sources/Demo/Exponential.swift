extension Double {
  /// e to this power, by sums and products alone: the same bits on every machine.
  var exponential: Double {
    let small = self / 64
    var term = 1.0
    var sum = 1.0
    for step in 1...12 {
      term *= small / Double(step)
      sum += term
    }
    for _ in 0..<6 { sum *= sum }
    return sum
  }
}

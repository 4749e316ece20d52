/// Where the parts of a text start and end, for each of its positions.
struct WordsParts {
  private var starts: [Int] = []
  private var ends: [Int] = []

  init(_ count: Int, isEnd: (Int) -> Bool) {
    var start = 0
    ends = Array(repeating: count, count: count + 1)
    for position in 0...count {
      starts.append(start)
      guard position < count, isEnd(position) else { continue }
      for inner in start...position { ends[inner] = position }
      start = position + 1
    }
  }

  /// The part that `position` stands in, without the sign that ends it.
  func part(_ position: Int) -> Range<Int> {
    let position = min(position, starts.count - 1)
    return starts[position]..<max(starts[position], ends[position])
  }
}

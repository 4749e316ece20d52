extension String {
  /// The candidate that takes the fewest keystrokes to reach, if few enough to be a slip.
  func nearest(among candidates: [String]) -> String? {
    let ranked = candidates.map { (candidate: $0, distance: editDistance(to: $0)) }
    let limit = Swift.max(1, Swift.min(3, count / 2))
    return ranked.filter { $0.distance <= limit }.min { $0.distance < $1.distance }?.candidate
  }

  /// The number of letters to insert, remove, replace or swap with a neighbour.
  func editDistance(to other: String) -> Int {
    let (source, target) = (Array(self), Array(other))
    var beforeLast: [Int] = []
    var last = Array(0...target.count)
    for row in source.indices {
      var current = [row + 1]
      for column in target.indices {
        let cost = source[row] == target[column] ? 0 : 1
        var best = Swift.min(last[column] + cost, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, source[row] == target[column - 1],
          source[row - 1] == target[column]
        {
          best = Swift.min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[target.count]
  }
}

/// The parts of a text, found by the signs that end them.
struct WordsParts: Sendable {
  /// Where the signs stand, in order.
  let ends: [Int]
  /// How long the text is.
  let count: Int

  /// The part that `position` stands in, without the sign that ends it.
  ///
  /// - Complexity: O(log *n*) in the number of parts.
  func part(_ position: Int) -> Range<Int> {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] < position { low = middle + 1 } else { high = middle }
    }
    let start = low > 0 ? ends[low - 1] + 1 : 0
    return start..<(low < ends.count ? ends[low] : count)
  }
}

/// Something read in a text, and where.
public struct Found<Value: Hashable & Sendable>: Hashable, Sendable {
  public let value: Value
  /// Where it stands, in Unicode scalars from the start of the text.
  public let range: Range<Int>

  public init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }
}

extension [Range<Int>] {
  /// The first range of this sorted list that holds `position`.
  func first(holding position: Int) -> Range<Int>? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound <= position { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].contains(position) ? self[low] : nil
  }
}

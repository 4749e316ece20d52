/// Sets that only ever grow together; union by size, paths halved while they are followed.
///
/// R. E. Tarjan and J. van Leeuwen, "Worst-case analysis of set union algorithms", J. ACM 31 (1984).
///
/// - Complexity: 8 bytes an element; amortised almost O(1) a step.
public struct UnionFind: Sendable {
  private var parents: [UInt32]
  private var sizes: [UInt32]

  /// Begins with `count` sets of one element.
  public init(count: Int) {
    parents = (0..<count).map { UInt32($0) }
    sizes = [UInt32](repeating: 1, count: count)
  }

  /// The element that stands for the set of an element.
  public mutating func find(_ element: Int) -> Int {
    var at = element
    while true {
      let parent = Int(parents[at])
      if parent == at { return at }
      let above = parents[parent]
      parents[at] = above
      at = Int(above)
    }
  }

  /// Makes the sets of two elements one; answers whether they were two.
  @discardableResult
  public mutating func unite(_ one: Int, _ other: Int) -> Bool {
    var (large, small) = (find(one), find(other))
    if large == small { return false }
    if sizes[large] < sizes[small] { swap(&large, &small) }
    parents[small] = UInt32(large)
    sizes[large] += sizes[small]
    return true
  }

  /// How many elements the set of an element has.
  public mutating func size(_ element: Int) -> Int { Int(sizes[find(element)]) }
}

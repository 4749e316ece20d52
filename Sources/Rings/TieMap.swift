/// The ties among a few identifiers, drawn as a map, to see which of them hold it together.
public struct TieMap {
  /// That two identifiers, by their places, are named together.
  public struct Tie: Hashable, Sendable {
    public let one: Int
    public let other: Int

    public init(_ one: Int, _ other: Int) {
      self.one = one
      self.other = other
    }
  }

  private let count: Int
  private let ties: [Tie]
  private let lists: Adjacency

  /// Draws `count` places and the ties between them, each pair given once.
  public init(count: Int, _ ties: [Tie]) {
    self.count = count
    self.ties = ties
    let sources = ties.map { UInt32($0.one) } + ties.map { UInt32($0.other) }
    let edges = (0..<ties.count).map { UInt32($0) }
    lists = Adjacency(count: count, sources: sources, targets: edges + edges)
  }

  /// The ties without any of which what they join would fall apart, by their places.
  ///
  /// R. E. Tarjan, "A note on finding the bridges of a graph", Inf. Process. Lett. 2 (1974).
  ///
  /// - Complexity: O(*n*) in identifiers and ties.
  public func bridges() -> Set<Int> {
    var walk = Walk(order: [Int](repeating: 0, count: count))
    for start in 0..<count where walk.order[start] == 0 { visit(start, &walk) }
    return walk.bridges
  }

  private struct Walk {
    /// When each was come to, from 1; 0 before.
    var order: [Int]
    /// The earliest that can be come to from each without the tie it was come by.
    var lowest: [Int]
    var bridges: Set<Int> = []
    var clock = 0

    init(order: [Int]) {
      self.order = order
      lowest = order
    }

    mutating func come(to place: Int) {
      clock += 1
      order[place] = clock
      lowest[place] = clock
    }
  }

  /// A place under way: the tie it was come by, and how many of its ties are done.
  private struct Step {
    let place: Int
    let tie: Int?
    var done = 0
  }

  private func visit(_ start: Int, _ walk: inout Walk) {
    var path = [Step(place: start, tie: nil)]
    walk.come(to: start)
    while let step = path.last {
      let list = lists[step.place]
      guard step.done < list.count else {
        path.removeLast()
        leave(step, to: path.last, &walk)
        continue
      }
      path[path.count - 1].done += 1
      let tie = Int(list[list.startIndex + step.done])
      guard tie != step.tie else { continue }
      let next = ties[tie].one == step.place ? ties[tie].other : ties[tie].one
      if walk.order[next] == 0 {
        walk.come(to: next)
        path.append(Step(place: next, tie: tie))
      } else {
        walk.lowest[step.place] = min(walk.lowest[step.place], walk.order[next])
      }
    }
  }

  private func leave(_ step: Step, to above: Step?, _ walk: inout Walk) {
    guard let above, let tie = step.tie else { return }
    walk.lowest[above.place] = min(walk.lowest[above.place], walk.lowest[step.place])
    if walk.lowest[step.place] > walk.order[above.place] { walk.bridges.insert(tie) }
  }
}

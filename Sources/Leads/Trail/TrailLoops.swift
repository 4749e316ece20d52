/// Accounts between which money goes in a circle.
///
/// Tarjan's strongly connected components (SIAM J. Comput. 1 (2), 1972), without recursion.
struct TrailLoops {
  /// The accounts of each circle, by place; one account alone where it pays itself.
  let groups: [[Int]]
  private let group: [Int?]

  /// Finds the circles among so many accounts.
  ///
  /// - Complexity: O(*n*) in accounts and edges.
  init(count: Int, edges: [(from: Int, to: Int)]) {
    var next = [[Int]](repeating: [], count: count)
    for edge in edges { next[edge.from].append(edge.to) }
    var search = Search(next)
    for start in 0..<count where search.order[start] == nil { search.visit(start) }
    groups = search.found.filter { $0.count > 1 || next[$0[0]].contains($0[0]) }
      .map { $0.sorted() }.sorted { $0[0] < $1[0] }
    var group = [Int?](repeating: nil, count: count)
    for (number, members) in groups.enumerated() {
      for member in members { group[member] = number }
    }
    self.group = group
  }

  /// Whether what goes from one to the other comes back.
  func isLoop(_ from: Int, _ to: Int) -> Bool { group[from] != nil && group[from] == group[to] }
}

/// A depth-first search with its own stack: a trail may be long.
private struct Search {
  let next: [[Int]]
  var order: [Int?]
  var found: [[Int]] = []
  private var low: [Int]
  private var isHeld: [Bool]
  private var held: [Int] = []
  private var count = 0

  init(_ next: [[Int]]) {
    self.next = next
    order = Array(repeating: nil, count: next.count)
    low = Array(repeating: 0, count: next.count)
    isHeld = Array(repeating: false, count: next.count)
  }

  mutating func visit(_ start: Int) {
    var path = [(account: start, place: 0)]
    enter(start)
    while let (account, place) = path.last {
      if place < next[account].count {
        path[path.count - 1].place += 1
        let other = next[account][place]
        if order[other] == nil {
          enter(other)
          path.append((other, 0))
        } else if isHeld[other] {
          low[account] = min(low[account], order[other] ?? 0)
        }
      } else {
        path.removeLast()
        if let above = path.last?.account { low[above] = min(low[above], low[account]) }
        if low[account] == order[account] { close(account) }
      }
    }
  }

  private mutating func enter(_ account: Int) {
    order[account] = count
    low[account] = count
    count += 1
    held.append(account)
    isHeld[account] = true
  }

  private mutating func close(_ account: Int) {
    var members: [Int] = []
    while let last = held.popLast() {
      isHeld[last] = false
      members.append(last)
      if last == account { break }
    }
    found.append(members)
  }
}

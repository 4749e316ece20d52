/// Ties between identifiers, and into which parts those of one that joins rings fall.
///
/// A joint is an identifier about which parts lie that hold together without it, as one there has
/// two ties more, and that have nothing to do with each other: an account that was sold twice, a
/// number that a few rent. One signal does not make two rings one, so a joint stands in each part
/// for itself.
///
/// A. Epasto, S. Lattanzi, R. Paes Leme, "Ego-Splitting Framework: from Non-Overlapping to
/// Overlapping Clusters", KDD 2017, of which parts that are none without the joint stay whole.
struct TieParts {
  /// The ties of each identifier, ascending.
  let ties: Adjacency
  /// Of each joint the elements of its ties, in their order.
  private(set) var joints: [UInt32: [UInt32]] = [:]
  /// How many elements there are: the identifiers, then the further parts of joints.
  private(set) var count: Int
  private var marks: Marks

  /// Parts the ties of each identifier of a graph; a group that is closed joins nothing.
  ///
  /// - Complexity: For each identifier linear in its ties and theirs.
  init(_ ties: Adjacency, in graph: RingGraph, isOpen: [Bool]) {
    self.ties = ties
    count = ties.count
    marks = Marks(count: ties.count)
    for identifier in 0..<ties.count where ties.degree(identifier) > 1 {
      split(identifier, graph, isOpen)
    }
  }

  /// The element that stands for an identifier where it is tied to another.
  func element(of identifier: Int, towards other: Int) -> Int {
    guard let elements = joints[UInt32(identifier)] else { return identifier }
    let place = ties[identifier].firstIndex(of: UInt32(other)) ?? ties[identifier].startIndex
    return Int(elements[place - ties[identifier].startIndex])
  }

  private mutating func split(_ identifier: Int, _ graph: RingGraph, _ isOpen: [Bool]) {
    let list = Array(ties[identifier])
    var parts = UnionFind(count: list.count)
    marks.begin()
    for (place, other) in list.enumerated() { marks[Int(other)] = UInt32(place) }
    let weights = weigh(identifier, graph, isOpen, &parts)
    if parts.size(0) == list.count { return }
    for (place, other) in list.enumerated() {
      for next in ties[Int(other)] where next != UInt32(identifier) {
        if let met = marks[Int(next)] {
          parts.unite(place, Int(met))
        } else {
          marks[Int(next)] = UInt32(place)
        }
      }
    }
    if parts.size(0) < list.count { part(identifier, list, weights, &parts) }
  }

  /// Joins what one case names together; answers in how many cases each tie comes first.
  private func weigh(
    _ identifier: Int, _ graph: RingGraph, _ isOpen: [Bool], _ parts: inout UnionFind
  ) -> [Int] {
    var weights = [Int](repeating: 0, count: ties.degree(identifier))
    for group in graph.groups[identifier] where group < UInt32(graph.cases) && isOpen[Int(group)] {
      var first: Int?
      for member in graph.members[Int(group)] where Int(member) != identifier {
        guard let place = marks[Int(member)] else { continue }
        if let first {
          parts.unite(first, Int(place))
        } else {
          first = Int(place)
          weights[Int(place)] += 1
        }
      }
    }
    return weights
  }

  /// Gives the parts that hold together without a joint elements, if there are two; of those in most
  /// cases the joint is itself.
  private mutating func part(
    _ identifier: Int, _ list: [UInt32], _ weights: [Int], _ parts: inout UnionFind
  ) {
    var own: [Int] = []
    var cases = [Int](repeating: 0, count: list.count)
    for (place, other) in list.enumerated() {
      let part = parts.find(place)
      if ties.degree(Int(other)) > 2, !own.contains(part) { own.append(part) }
      cases[part] += weights[place]
    }
    guard own.count > 1, let most = own.map({ cases[$0] }).max(),
      let main = own.first(where: { cases[$0] == most })
    else { return }
    var elements: [Int: UInt32] = [:]
    for part in own where part != main {
      elements[part] = UInt32(count)
      count += 1
    }
    joints[UInt32(identifier)] = list.indices.map { place in
      elements[parts.find(place)] ?? UInt32(identifier)
    }
  }
}

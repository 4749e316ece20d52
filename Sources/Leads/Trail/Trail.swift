import Domain

/// Where money went, as a tree; what was reached before is named again and not followed twice.
///
///     let trail = Trail(graph)
///     trail.roots[0].parts[0].level  // 2
public struct Trail: Sendable {
  public let graph: TrailGraph
  public let roots: [Node]
  /// The accounts between which money went in a circle, each circle once.
  public let loops: [[String]]

  /// One line of the tree.
  public struct Node: Sendable {
    public enum Part: Sendable {
      /// An account, with what became of its money.
      case account
      /// An account that stands elsewhere in the tree, at this level.
      case seen(level: Int?)
      /// An account that the money came from: it went in a circle.
      case loop(level: Int?)
      case cash
      /// No account is known.
      case unknown
      /// So many accounts that are not shown.
      case cut(Int)
    }

    public let part: Part
    /// The place of the account; `nil` for cash, what is unknown and what was cut.
    public let account: Int?
    /// Steps from the victim; `nil` where no way to a payment is known.
    public let level: Int?
    /// What moved here; `nil` at a root.
    public let edge: TrailGraph.Edge?
    /// Minutes from the victim's first payment to the first transfer; below zero before it.
    public let minutes: Int?
    /// Whether its own transfers were not asked for, being at the last step.
    public let isOpen: Bool
    public let parts: [Node]
  }

  public init(_ graph: TrailGraph) {
    self.graph = graph
    let moved = graph.edges.compactMap { edge in edge.other.map { (from: edge.account, to: $0) } }
    let found = TrailLoops(count: graph.accounts.count, edges: moved)
    loops = found.groups.map { $0.map { graph.accounts[$0].identifier } }
    let grower = TrailGrower(graph, loops: found)
    roots = (0..<graph.roots).map { grower.root($0) }
  }
}

/// Grows the tree from the graph: each account where it was reached first.
private struct TrailGrower {
  private let graph: TrailGraph
  private let loops: TrailLoops
  /// The edges of each account, by place.
  private var edges: [[Int]]
  /// The edge by which each account was reached; `nil` for roots.
  private var arrivals: [Int?]
  private var levels: [Int?]

  init(_ graph: TrailGraph, loops: TrailLoops) {
    self.graph = graph
    self.loops = loops
    edges = Array(repeating: [], count: graph.accounts.count)
    arrivals = Array(repeating: nil, count: graph.accounts.count)
    levels = graph.accounts.indices.map { $0 < graph.roots ? graph.level : nil }
    for (place, edge) in graph.edges.enumerated() {
      edges[edge.account].append(place)
      guard let other = edge.other, other >= graph.roots, arrivals[other] == nil else { continue }
      arrivals[other] = place
      levels[other] = level(of: graph.accounts[other], behind: levels[edge.account])
    }
  }

  private func level(of account: TrailGraph.Account, behind level: Int?) -> Int? {
    if account.isOwn { return nil }
    if graph.isUpwards { return account.level }
    return account.payments > 0 ? 1 : level.map { $0 + 1 }
  }

  func root(_ place: Int) -> Trail.Node {
    node(.account, place, nil, since: graph.accounts[place].paidFirst)
  }

  private func node(
    _ part: Trail.Node.Part, _ account: Int?, _ edge: TrailGraph.Edge?, since start: Instant?
  ) -> Trail.Node {
    let isAccount = if case .account = part { true } else { false }
    let own = isAccount ? account.map { edges[$0] } ?? [] : []
    return Trail.Node(
      part: part, account: account, level: account.flatMap { levels[$0] }, edge: edge,
      minutes: minutes(edge, since: start),
      isOpen: isAccount && account.map { graph.open.contains($0) } == true,
      parts: own.map { grown($0, since: start) })
  }

  private func grown(_ place: Int, since start: Instant?) -> Trail.Node {
    let edge = graph.edges[place]
    guard let other = edge.other else {
      let part: Trail.Node.Part = edge.cut > 0 ? .cut(edge.cut) : edge.isCash ? .cash : .unknown
      return node(part, nil, edge, since: start)
    }
    if arrivals[other] == place { return node(.account, other, edge, since: start) }
    let isLoop = loops.isLoop(edge.account, other)
    return node(
      isLoop ? .loop(level: levels[other]) : .seen(level: levels[other]), other, edge, since: start)
  }

  private func minutes(_ edge: TrailGraph.Edge?, since start: Instant?) -> Int? {
    guard !graph.isUpwards, let start, let first = edge?.first else { return nil }
    let seconds = (first.microseconds - start.microseconds) / 1_000_000
    return seconds >= 0 ? seconds / 60 : -((59 - seconds) / 60)
  }
}

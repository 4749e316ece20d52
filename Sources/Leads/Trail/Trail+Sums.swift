public import Domain
import JSON

extension Trail {
  /// What the tree comes to.
  public struct Sums: Hashable, Sendable {
    public var accounts = 0
    public var transfers = 0
    /// What the victims paid to the accounts shown.
    public var paid = Fen.zero
    /// What moved between accounts that are shown.
    public var moved = Fen.zero
    public var cash = Fen.zero
    /// What moved where no account is known.
    public var unknown = Fen.zero
    /// What moved to accounts that are not shown.
    public var cut = Fen.zero
    public var cutAccounts = 0
    /// What came in and is not known to have left, without the victims' own accounts.
    public var remains = Fen.zero
    /// What left the accounts beyond what is known to have come in.
    public var beyond = Fen.zero
    /// Accounts that are stopped or frozen.
    public var held = 0
  }

  public var sums: Sums {
    var sums = Sums()
    for account in graph.accounts {
      sums.accounts += 1
      sums.paid = sums.paid + account.paid
      if !account.isOwn {
        sums.remains = sums.remains + account.remains
        sums.beyond = sums.beyond + account.beyond
      }
      if ["stopped", "frozen"].contains(account.stop?["state"]?.asString) { sums.held += 1 }
    }
    for edge in graph.edges { sums.add(edge) }
    return sums
  }

  /// Something that must hold of any trail.
  public struct Check: Hashable, Sendable {
    /// Stable for machines.
    public let name: String
    public let isRight: Bool
  }

  /// Sums that were asked for apart, compared with the parts they are of.
  public var checks: [Check] {
    let shown = graph.accounts.indices.filter {
      !graph.open.contains($0) && !graph.accounts[$0].isOwn
    }
    var gone = [Fen](repeating: .zero, count: graph.accounts.count)
    var come = gone
    for edge in graph.edges {
      gone[edge.account] = gone[edge.account] + edge.amount
      if let other = edge.other { come[other] = come[other] + edge.amount }
    }
    let accounts = graph.accounts
    let whole = shown.allSatisfy { place in
      graph.isUpwards
        ? gone[place] + accounts[place].paidBeside == accounts[place].received
        : gone[place] == accounts[place].sent
    }
    let within = accounts.indices.allSatisfy { place in
      come[place] <= (graph.isUpwards ? accounts[place].sent : accounts[place].received)
    }
    let lines = roots.reduce(Fen.zero) { $0 + $1.lines }
    let edges = graph.edges.reduce(Fen.zero) { $0 + $1.amount }
    return [
      Check(name: "parts_are_the_whole", isRight: whole),
      Check(name: "shown_within_known", isRight: within),
      Check(name: "every_transfer_once", isRight: lines == edges),
    ]
  }
}

extension Trail.Sums {
  fileprivate mutating func add(_ edge: TrailGraph.Edge) {
    transfers += edge.transfers
    if edge.other != nil {
      moved = moved + edge.amount
    } else if edge.cut > 0 {
      cut = cut + edge.amount
      cutAccounts += edge.cut
    } else if edge.isCash {
      cash = cash + edge.amount
    } else {
      unknown = unknown + edge.amount
    }
  }
}

extension Trail.Node {
  /// The amounts of the lines from here on.
  fileprivate var lines: Fen { parts.reduce(edge?.amount ?? .zero) { $0 + $1.lines } }
}

import Domain
import JSON
import Leads

extension Trail {
  /// The tree as `desk account trail --json` prints it.
  var document: JSONValue {
    [
      "case": graph.fraudCase.map { .string($0) } ?? .null,
      "direction": graph.isUpwards ? "up" : "down", "depth": .integer(graph.depth),
      "totals": sums.document,
      "loops": .array(loops.map { .array($0.map { .string($0) }) }),
      "trail": .array(roots.map { document($0) }),
      "checks": .array(
        checks.map { ["name": .string($0.name), "ok": .bool($0.isRight)] }),
    ]
  }

  private func document(_ node: Node) -> JSONValue {
    var document: JSONValue = ["part": .string(node.part.code)]
    if let account = node.account.map({ graph.accounts[$0] }) {
      document["identifier"] = .string(account.identifier)
      document["level"] = node.level.map { .integer($0) } ?? .null
      if case .account = node.part { describe(account, node, in: &document) }
    }
    if case .cut(let count) = node.part { document["accounts"] = .integer(count) }
    if let edge = node.edge {
      document["amount"] = .string(edge.amount.yuan)
      document["transfers"] = .integer(edge.transfers)
      document["first"] = edge.first.map { .string($0.text) } ?? .null
      document["last"] = edge.last.map { .string($0.text) } ?? .null
      document["minutes"] = node.minutes.map { .integer($0) } ?? .null
    }
    if case .account = node.part {
      document["parts"] = .array(node.parts.map { self.document($0) })
    }
    return document
  }

  private func describe(
    _ account: TrailGraph.Account, _ node: Node, in document: inout JSONValue
  ) {
    document["kind"] = account.kind.map { .string($0.rawValue) } ?? .null
    document["issuer"] = account.issuer.map { .string($0) } ?? .null
    document["holders"] = .array(account.holders.map { .string($0) })
    document["own"] = .bool(account.isOwn)
    document["in"] = .string(account.received.yuan)
    document["out"] = .string(account.sent.yuan)
    document["remains"] = .string(account.remains.yuan)
    document["beyond"] = .string(account.beyond.yuan)
    document["statement"] = .bool(account.hasStatement)
    document["paid"] = .string(account.paid.yuan)
    document["payments"] = .integer(account.payments)
    document["paid_first"] = account.paidFirst.map { .string($0.text) } ?? .null
    document["paid_last"] = account.paidLast.map { .string($0.text) } ?? .null
    document["cases"] = .array(account.cases.map { .string($0) })
    document["stop"] = account.stop ?? .null
    document["open"] = .bool(node.isOpen)
  }
}

extension Trail.Sums {
  fileprivate var document: JSONValue {
    [
      "accounts": .integer(accounts), "transfers": .integer(transfers),
      "paid": .string(paid.yuan), "moved": .string(moved.yuan), "cash": .string(cash.yuan),
      "unknown": .string(unknown.yuan), "cut": .string(cut.yuan),
      "cut_accounts": .integer(cutAccounts), "remains": .string(remains.yuan),
      "beyond": .string(beyond.yuan), "held": .integer(held),
    ]
  }
}

extension Trail.Node.Part {
  /// The part for machines.
  var code: String {
    switch self {
    case .account: "account"
    case .seen: "seen"
    case .loop: "loop"
    case .cash: "cash"
    case .unknown: "unknown"
    case .cut: "cut"
    }
  }
}

public import Domain
public import JSON

/// Accounts and what moved between them, as `api.trail` answers.
public struct TrailGraph: Sendable {
  /// The case it begins with; `nil` where it begins with one account.
  public let fraudCase: String?
  /// Whether it goes back to where the money came from.
  public let isUpwards: Bool
  public let depth: Int
  /// In the order they were reached; the first ones are the roots.
  public let accounts: [Account]
  public let roots: Int
  public let edges: [Edge]
  /// The level of the first root; `nil` where no way to a victim's payment is known.
  public let level: Int?
  /// Accounts reached at the last step, whose own transfers were not asked for.
  public let open: Set<Int>

  /// One account of a trail.
  public struct Account: Sendable {
    public let identifier: String
    public let kind: IdentifierKind?
    public let issuer: String?
    public let holders: [String]
    /// As the database found it; `nil` where it did not look.
    public let level: Int?
    /// Whether it is a victim's own, where a trail ends.
    public let isOwn: Bool
    /// What is known to have come in: transfers, and the victims' payments that none of them tells.
    public let received: Fen
    public let sent: Fen
    /// What the victims paid to it: those of the case, where the trail is a case's.
    public let paid: Fen
    public let payments: Int
    public let paidFirst: Instant?
    public let paidLast: Instant?
    /// Of the payments of all cases those that no transfer tells.
    public let paidBeside: Fen
    /// The cases whose victims paid to it.
    public let cases: [String]
    /// Whether a bank's statement of it was imported, so that what is known is what there was.
    public let hasStatement: Bool
    /// As `desk account show` has it.
    public let stop: JSONValue?

    /// What came in and is not known to have left.
    public var remains: Fen { max(.zero, received - sent) }
    /// What left beyond what is known to have come in: it came from where no transfer tells.
    public var beyond: Fen { max(.zero, sent - received) }
  }

  /// What moved between two accounts.
  public struct Edge: Sendable {
    /// The place of the account that was asked about.
    public let account: Int
    /// The place of the account at the other end; `nil` where there is none, or many.
    public let other: Int?
    public let isCash: Bool
    /// How many accounts were left out here; 0 where the edge is of one.
    public let cut: Int
    public let amount: Fen
    public let transfers: Int
    public let first: Instant?
    public let last: Instant?
  }
}

extension TrailGraph {
  init(_ document: JSONValue) {
    fraudCase = document["case"]?.asString
    isUpwards = document["upwards"]?.asBool ?? false
    depth = document["depth"]?.asInteger ?? 0
    roots = document["roots"]?.asInteger ?? 0
    level = document["level"]?.asInteger
    accounts = (document["accounts"]?.asArray ?? []).map(Account.init)
    edges = (document["edges"]?.asArray ?? []).map(Edge.init)
    open = Set((document["open"]?.asArray ?? []).compactMap(\.asInteger))
  }
}

extension TrailGraph.Account {
  fileprivate init(_ document: JSONValue) {
    let texts = { (key: String) in (document[key]?.asArray ?? []).compactMap(\.asString) }
    identifier = document["identifier"]?.asString ?? ""
    kind = document["kind"]?.asString.flatMap { IdentifierKind(rawValue: $0) }
    issuer = document["issuer"]?.asString
    holders = texts("holders")
    level = document["level"]?.asInteger
    isOwn = document["own"]?.asBool ?? false
    received = document.fen("in_fen")
    sent = document.fen("out_fen")
    paid = document.fen("paid_fen")
    payments = document["payments"]?.asInteger ?? 0
    paidFirst = document.instant("paid_first")
    paidLast = document.instant("paid_last")
    paidBeside = document.fen("paid_all_fen") - document.fen("retold_fen")
    cases = texts("cases")
    hasStatement = document["statement"]?.asBool ?? false
    stop = document["stop"].flatMap { $0 == .null ? nil : $0 }
  }
}

extension TrailGraph.Edge {
  fileprivate init(_ document: JSONValue) {
    account = document["account"]?.asInteger ?? 0
    other = document["other"]?.asInteger
    isCash = document["cash"]?.asBool ?? false
    cut = document["accounts"]?.asInteger ?? 0
    amount = document.fen("fen")
    transfers = document["transfers"]?.asInteger ?? 0
    first = document.instant("first")
    last = document.instant("last")
  }
}

extension JSONValue {
  fileprivate func fen(_ key: String) -> Fen { Fen(self[key]?.asInteger ?? 0) }
  fileprivate func instant(_ key: String) -> Instant? {
    self[key]?.asString.flatMap { Instant($0) }
  }
}

public import Domain

/// What a briefing says beside its figures, as it stood when the briefing was composed.
public struct Notices: Hashable, Sendable {
  /// The moment it was read; the hours of the stops count from here.
  public var at: Instant
  /// The rings that the calls of the period named in most cases, the first first.
  public var rings: [Ring]
  /// The stops that expire soon, the next first.
  public var stops: [ExpiringStop]

  /// A ring in a period.
  public struct Ring: Hashable, Sendable {
    public var number: String
    /// Identifiers in it.
    public var size: Int
    /// Cases of the period that name one of its accounts.
    public var cases: Int
    /// Its accounts that the period named.
    public var accounts: Int
    /// What was paid to them, as booked in the period.
    public var amount: Fen
    /// Cases that ever named it.
    public var casesEver: Int
  }

  /// A stop-payment (紧急止付) that ends by itself.
  public struct ExpiringStop: Hashable, Sendable {
    public var number: String
    public var fraudCase: String
    /// The code of the desk that asked for it.
    public var unit: String
    /// Masked.
    public var account: String
    /// An ``IdentifierKind`` code.
    public var kind: String
    /// What was stopped; `nil` where the bank did not tell.
    public var amount: Fen?
    public var expiresAt: Instant
  }

  public init(at: Instant, rings: [Ring] = [], stops: [ExpiringStop] = []) {
    self.at = at
    self.rings = rings
    self.stops = stops
  }
}

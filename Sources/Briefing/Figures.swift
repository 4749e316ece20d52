public import Domain

/// The counts and sums of one period as the database gives them, before any judgement.
public struct Figures: Hashable, Sendable {
  public var calls: Calls
  public var cases: Cases
  /// Booked in the period, by kind; a kind without entries is absent.
  public var money: [MoneyKind: Sum]
  /// Of the prevented, what a call-back has confirmed.
  public var confirmed: Sum
  /// Of the prevented, what is an estimate still; absent from figures that were frozen without it.
  public var estimated: Sum?
  /// Payments booked in the period, by the way the money went; empty in figures frozen without.
  public var channels: [Channel]
  /// Absent from figures that were frozen without it.
  public var ledger: Ledger?
  public var dissuasion: Dissuasion
  public var accounts: Accounts

  /// Contacts received in the period.
  public struct Calls: Hashable, Sendable {
    public var total = 0
    /// By ``CallKind`` code.
    public var byKind: [String: Int] = [:]
    /// By ``CallSource`` code, and ``Figures/unknown``.
    public var bySource: [String: Int] = [:]
    /// By the hour on the clock in Beijing.
    public var byHour = [Int](repeating: 0, count: 24)
    /// By weekday, Monday first, and hour; empty in figures that were frozen without it.
    public var byWeekdayHour: [[Int]] = []

    public init() {}
  }

  /// Money, and whether any of it was only nearly known.
  public struct Sum: Hashable, Sendable {
    public var fen: Fen
    public var isApproximate: Bool

    public init(_ fen: Fen = .zero, isApproximate: Bool = false) {
      self.fen = fen
      self.isApproximate = isApproximate
    }
  }

  /// Attempts made in the period, and how their cases stood at its end.
  public struct Dissuasion: Hashable, Sendable {
    public var attempts = 0
    public var cases = 0
    /// Cases by ``DissuasionResult`` code.
    public var results: [String: Int] = [:]

    public init() {}
  }

  /// Accounts named as receiving money in the period.
  public struct Accounts: Hashable, Sendable {
    public var mentioned = 0
    /// Of those, never named before.
    public var new = 0
    public var stopped = 0
    public var frozen = 0
    /// The most named, by cases, then by the amount paid to them.
    public var top: [Account] = []

    public init() {}
  }

  /// One account among the most named.
  public struct Account: Hashable, Sendable {
    public var identifier: String
    /// An ``IdentifierKind`` code.
    public var kind: String
    public var cases: Int
    public var calls: Int
    public var amount: Fen

    public init(identifier: String, kind: String, cases: Int, calls: Int, amount: Fen) {
      self.identifier = identifier
      self.kind = kind
      self.cases = cases
      self.calls = calls
      self.amount = amount
    }
  }

  /// The key of what nobody said.
  public static let unknown = "unknown"

  /// A period in which nothing happened.
  public init() {
    calls = Calls()
    cases = Cases()
    money = [:]
    confirmed = Sum()
    channels = []
    dissuasion = Dissuasion()
    accounts = Accounts()
  }

  /// What was booked of a kind.
  public func sum(_ kind: MoneyKind) -> Sum { money[kind] ?? Sum() }

  /// Paid less rebate and returned, as booked in the period; negative when more came back.
  public var netLoss: Sum {
    let parts = [sum(.paid), sum(.rebate), sum(.returned)]
    return Sum(
      parts[0].fen - parts[1].fen - parts[2].fen,
      isApproximate: parts.contains(where: \.isApproximate))
  }
}

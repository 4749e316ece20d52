import Domain

/// Checks that each balance of a statement follows from the one before, whichever way it runs.
public struct BalanceCheck: Sendable {
  /// How many rows were compared with the one before.
  public private(set) var compared = 0
  private var forwards: [Int] = []
  private var backwards: [Int] = []
  private var before: StatementRow?

  public init() {}

  /// The rows whose balance does not follow; read in the order in which fewer do not.
  public var breaks: [Int] { backwards.count < forwards.count ? backwards : forwards }

  /// Goes on to the next row, by its number.
  public mutating func add(_ row: StatementRow, number: Int) {
    defer { before = row }
    guard let balance = row.balance, let before, let earlier = before.balance else { return }
    compared += 1
    if earlier + row.change != balance { forwards.append(number) }
    // The newest row may stand first.
    if balance + before.change != earlier { backwards.append(number) }
  }

  /// Goes past a row that could not be read: the next has nothing to follow from.
  public mutating func skip() { before = nil }
}

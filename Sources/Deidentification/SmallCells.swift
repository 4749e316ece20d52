/// Counts for the public, in which no small one can be read or reckoned.
///
/// Primary suppression hides counts from 1 to `least` - 1. Because the total is told, more counts,
/// the smallest first, are hidden until whoever subtracts what is shown from the total still finds
/// every hidden count possible from 1 to `least` - 1 (complementary suppression; Willenborg and
/// de Waal, Elements of Statistical Disclosure Control, 2001, chapter 6).
public struct SmallCells: Hashable, Sendable {
  /// What is shown of one count.
  public enum Cell: Hashable, Sendable {
    case shown(Int)
    /// It is below `least`, and not none.
    case small
    /// It is hidden for the sake of others.
    case hidden
  }

  public let cells: [Cell]
  /// The least count that is shown.
  public let least: Int
  /// The total; `nil` where it cannot be told without telling a part.
  public let total: Int?

  /// Hides of some counts what must not be told; their total is told where it can be.
  public init(_ counts: [Int], least: Int) {
    self.least = least
    var cells = counts.map { 0 < $0 && $0 < least ? Cell.small : .shown($0) }
    let sum = counts.reduce(0, +)
    var isSafe = Self.holds(cells, sum: sum, least: least)
    while !isSafe, let next = Self.smallest(cells) {
      cells[next] = .hidden
      isSafe = Self.holds(cells, sum: sum, least: least)
    }
    self.cells = isSafe ? cells : counts.map { 0 < $0 && $0 < least ? .small : .shown($0) }
    total = isSafe ? sum : nil
  }

  /// Whether every small count could still be anything where no more than `most` were counted in
  /// all: what is told beside them may bound their total too.
  public func isOpen(below most: Int) -> Bool {
    Self.leavesRoom(cells, sum: most, least: least)
  }

  private static func smallest(_ cells: [Cell]) -> Int? {
    cells.indices.filter { if case .shown(let n) = cells[$0] { n > 0 } else { false } }
      .min { left, right in value(cells[left]) < value(cells[right]) }
  }

  private static func value(_ cell: Cell) -> Int {
    if case .shown(let count) = cell { count } else { 0 }
  }

  /// Whether every small count could still be anything from 1 to `least` - 1.
  private static func holds(_ cells: [Cell], sum: Int, least: Int) -> Bool {
    let smalls = cells.count { $0 == .small }
    guard smalls > 0 else { return true }
    let hidden = cells.count { $0 == .hidden }
    let rest = sum - cells.map(value).reduce(0, +)
    // The others at their least leave room for the largest; at their most, for the smallest.
    let hasMost = hidden > 0 || rest - (smalls - 1) * (least - 1) <= 1
    return hasMost && leavesRoom(cells, sum: sum, least: least)
  }

  private static func leavesRoom(_ cells: [Cell], sum: Int, least: Int) -> Bool {
    let smalls = cells.count { $0 == .small }
    let hidden = cells.count { $0 == .hidden }
    let rest = sum - cells.map(value).reduce(0, +)
    return smalls == 0 || rest - (smalls - 1) - hidden * least >= least - 1
  }
}

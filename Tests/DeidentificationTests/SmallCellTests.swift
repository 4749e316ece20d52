import Support
import Testing

@testable import Deidentification

struct `Small counts` {
  private static let least = 5

  /// Every way to fill what is hidden so that the counts add up to the total.
  private func readings(_ cells: SmallCells) -> [[Int]] {
    guard let total = cells.total else { return [] }
    var readings: [[Int]] = [[]]
    for cell in cells.cells {
      let range =
        switch cell {
        case .shown(let count): count...count
        case .small: 1...(Self.least - 1)
        case .hidden: Self.least...max(Self.least, total)
        }
      readings = readings.flatMap { reading in
        range.filter { reading.reduce($0, +) <= total }.map { reading + [$0] }
      }
    }
    return readings.filter { $0.reduce(0, +) == total }
  }

  @Test func `are hidden, and none can be reckoned from the total`() throws {
    var dice = Dice(seed: 20_261_110)
    for _ in 0..<200 {
      let counts = (0..<Int(dice.next() % 5 + 1)).map { _ in Int(dice.next() % 12) }
      let cells = SmallCells(counts, least: Self.least)
      for (count, cell) in zip(counts, cells.cells) {
        #expect((cell == .small) == (1..<Self.least).contains(count))
        if case .shown(let shown) = cell { #expect(shown == count) }
      }
      let possible = readings(cells)
      guard cells.total != nil else { continue }
      #expect(possible.contains(counts))
      for (place, cell) in cells.cells.enumerated() where cell == .small {
        #expect(Set(possible.map { $0[place] }) == Set(1..<Self.least), "\(counts)")
      }
    }
  }

  @Test func `alone take the next smallest with them`() {
    let cells = SmallCells([30, 8, 2, 0], least: 5)
    #expect(cells.cells == [.shown(30), .hidden, .small, .shown(0)])
    #expect(cells.total == 40)
  }

  @Test func `are not bounded by what else is told`() {
    let cells = SmallCells([6, 1], least: 5)
    #expect(!cells.isOpen(below: 7) && !cells.isOpen(below: 9) && cells.isOpen(below: 10))
    #expect(SmallCells([6, 7], least: 5).isOpen(below: 13))
  }

  @Test func `that nothing can hide keep the total from being told`() {
    #expect(SmallCells([3], least: 5).total == nil)
    #expect(SmallCells([1, 1], least: 5).total == nil)
    #expect(SmallCells([9], least: 5).total == 9)
  }
}

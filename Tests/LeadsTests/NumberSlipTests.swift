import Testing

@testable import Leads

struct `A slip in typing a number` {
  @Test(arguments: ["6222020000001234567", "13900001234", "1", "00000000", "11010119900101123X"])
  func `leads to every number of one slip, each once`(number: String) {
    let near = NearNumbers.of(number)
    #expect(Set(near).count == near.count && !near.contains(number))
    #expect(near.allSatisfy { NumberSlip(typed: number, meant: $0) != nil })
  }

  @Test func `leads to some 390 numbers from a card of 19 digits`() {
    let near = NearNumbers.of("6222021345678091234")
    #expect((380...400).contains(near.count))
    // 9 · 19 wrong, 9 · 19 + 10 missing; one too many and swapped at most once a place.
    #expect(near.count { $0.count == 19 } == 171 + near.count { isSwap($0) })
    #expect(near.count { $0.count == 20 } == 181)
  }

  private func isSwap(_ number: String) -> Bool {
    NumberSlip(typed: "6222021345678091234", meant: number)?.kind == .swapped
  }

  @Test(arguments: [("1234", "1234"), ("1234", "2143"), ("1234", "123456"), ("1234", "4321")])
  func `is none between equal numbers, and one alone between others`(typed: String, meant: String) {
    #expect(NumberSlip(typed: typed, meant: meant) == nil)
  }
}

import Learning
import Testing

struct `A split of cases` {
  @Test(arguments: [(1, 1), (20, 2), (33, 4), (50, 6)])
  func `parts every class in the same proportion`(share: Int, heldOut: Int) throws {
    let split = try CaseSplit(.invented, holdingOut: share, seed: 7)
    let counts = Dictionary(grouping: split.heldOut, by: \.code).mapValues(\.count)
    #expect(counts.count == 13 && counts.values.allSatisfy { $0 == heldOut })
    #expect(Set(split.learnt).isDisjoint(with: split.heldOut))
    #expect(split.learnt.count + split.heldOut.count == 156)
  }

  @Test func `learns no class with too few cases, yet judges by it`() throws {
    let few = [LabelledCase].invented.filter { $0.code != "T11" }
    let rare = [LabelledCase].invented.filter { $0.code == "T11" }.prefix(4)
    let split = try CaseSplit(few + rare, holdingOut: 20, seed: 1)
    #expect(split.tooFew.map(\.code) == ["T11"] && split.tooFew.map(\.count) == [4])
    #expect(!split.learnt.contains { $0.code == "T11" })
    #expect(split.heldOut.contains { $0.code == "T11" })
  }

  @Test func `needs two classes with five cases`() {
    let one = [LabelledCase].invented.filter { $0.code == "T01" }
    #expect(throws: TooFewCases.self) { try CaseSplit(one, holdingOut: 20, seed: 1) }
    #expect(throws: TooFewCases(counts: [])) { try CaseSplit([], holdingOut: 20, seed: 1) }
    let four = [LabelledCase].invented.filter { $0.code == "T02" }.prefix(4)
    #expect(throws: TooFewCases.self) { try CaseSplit(one + four, holdingOut: 20, seed: 1) }
  }

  @Test func `has no case twice`() {
    let twice = [LabelledCase].invented + [LabelledCase].invented
    #expect(twice.withoutRepeats == .invented)
  }
}

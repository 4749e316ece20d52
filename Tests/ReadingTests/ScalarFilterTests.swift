import Testing

@testable import Reading

/// What is passed over by a look at one bit is nothing that the readers look for.
struct `A filter of characters` {
  private static let scalars = (UInt32(0)...0x1F6FF).compactMap { Unicode.Scalar($0) }

  @Test func `passes over no character that a number may begin with`() {
    #expect(Self.missed(by: Unicode.Scalar.numberStarts) { $0.startsNumber }.isEmpty)
  }

  @Test func `passes over no digit as it is dictated`() {
    #expect(Self.missed(by: DictatedDigits.signs) { $0.dictatedDigit != nil }.isEmpty)
  }

  @Test func `passes over no character that a time may begin with`() {
    #expect(Self.missed(by: TimeReader.starts, TimeReader.mayStart).isEmpty)
  }

  @Test func `passes over no character that an identifier may begin with`() {
    let missed = Self.missed(by: IdentifierFinder.starts) { scalar in
      scalar.isAlphanumeric || scalar == "+" || scalar == "(" || scalar.isMask
        || QuotedApp.opens(scalar) || PartialReader.mayStart(scalar)
    }
    #expect(missed.isEmpty)
  }

  @Test func `goes to the first place at which one of its characters stands`() {
    let filter = ScalarFilter(["转"])
    let text = Array("对方要我转账，我转了".unicodeScalars)
    #expect(filter.first(in: text, 0..<text.count) == 4)
    #expect(filter.first(in: text, 5..<text.count) == 8)
    #expect(filter.first(in: text, 5..<8) == nil)
  }

  @Test func `takes what shares its bit for a character, a set does not`() throws {
    let other = try #require(Unicode.Scalar(("转" as Unicode.Scalar).value + 4096))
    #expect(ScalarFilter(["转"]).mayHold(other))
    #expect(!ScalarSet(["转"]).contains(other))
  }

  @Test func `of a set tells the same as the set`() {
    let few = "转汇付→ ,é😀".unicodeScalars
    let set = ScalarSet(few)
    #expect(Self.scalars.filter(set.contains) == few.sorted { $0.value < $1.value })
  }

  private static func missed(
    by filter: ScalarFilter, _ isSought: (Unicode.Scalar) -> Bool
  ) -> [Unicode.Scalar] {
    scalars.filter { isSought($0) && !filter.mayHold($0) }
  }
}

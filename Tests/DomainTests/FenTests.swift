import Domain
import Testing

struct `An amount in fen` {
  @Test(arguments: [
    (0, "0.00"), (1, "0.01"), (5_000_000, "50000.00"), (-150, "-1.50"), (123_456, "1234.56"),
  ])
  func `is written in yuan with two decimals and read back`(count: Int, yuan: String) {
    #expect(Fen(count).yuan == yuan)
    #expect(Fen(yuan: yuan) == Fen(count))
  }

  @Test(arguments: ["", ".", "1.", ".5", "1.234", "１.00", "1,000", "--1", "99999999999999999999"])
  func `is not read from what it does not write`(text: String) {
    #expect(Fen(yuan: text) == nil)
  }
}

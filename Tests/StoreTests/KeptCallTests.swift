import Domain
import Glibc
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `A call that a terminal kept` {
  private let officer: Person
  private let maker: Session

  init() throws {
    officer = try Person()
    maker = try ScratchDatabase.current.session()
  }

  /// Sends a call kept so many seconds ago by the terminal's clock, and by one nobody sets.
  private func send(
    _ sheet: CallSheet, keptAgo: Int, waited: Int?
  ) throws -> (answer: Recorded, ahead: Int?) {
    let hash = String(repeating: "0", count: 64)
    let at = Instant(microseconds: time(nil) * 1_000_000).adding(seconds: -keptAgo)
    let answer = try officer.calls.recordKept(
      sheet.parameter(contentHash: hash), keptAt: at, waitedSeconds: waited)
    let rows = try maker.run(
      """
      select (detail ->> 'clock_ahead_seconds')::integer from desk110.audit
      where action = 'call.kept' and object = \(answer.call) order by seq desc limit 1
      """)
    return (answer, try rows[0].decode(Int?.self))
  }

  @Test func `is recorded once, and the audit tells that it was kept`() throws {
    let sheet = officer.sheet(.tip)
    let first = try send(sheet, keptAgo: 7200, waited: 7200)
    #expect(!first.answer.isDuplicate && first.ahead == nil)
    let again = try send(sheet, keptAgo: 7300, waited: 7300)
    #expect(again.answer.isDuplicate && again.answer.call == first.answer.call)
  }

  @Test(arguments: [
    (keptAgo: 7200, waited: 3600, ahead: -3600), (keptAgo: -3600, waited: 0, ahead: 3600),
    (keptAgo: -3600, waited: nil, ahead: 3600),
  ])
  func `by a wrong clock is told of`(keptAgo: Int, waited: Int?, ahead: Int) throws {
    let found = try send(officer.sheet(.tip), keptAgo: keptAgo, waited: waited).ahead
    #expect(found.map { abs($0 - ahead) < 60 } == true)
  }

  @Test(arguments: [(300, 0), (-300, 0), (90_000, nil)] as [(Int, Int?)])
  func `by a clock a little off, or long ago, is not`(keptAgo: Int, waited: Int?) throws {
    #expect(try send(officer.sheet(.tip), keptAgo: keptAgo, waited: waited).ahead == nil)
  }

  @Test func `stays at the terminal for as many days as the desk says`() throws {
    #expect(try officer.calls.daysKept() == 7)
  }
}

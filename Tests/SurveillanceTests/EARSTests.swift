import Domain
import Surveillance
import Testing

struct `A count by EARS` {
  private let start = CalendarDay(number: 20_000)

  private func series(_ counts: [Int?]) -> Series {
    Series(from: start, step: .day, counts: counts)
  }

  @Test func `above a baseline that varies is told with its chance`() throws {
    let judged = EARS(.c1).judge(series([4, 6, 5, 5, 4, 6, 5, 9]))
    let last = try #require(judged.last)
    #expect(judged.count == 1 && last.day == start.adding(days: 7))
    #expect(last.expected == 5 && last.alarm == true)
    // Mean 5, deviation √(4/6); 9 is 4.899 deviations above, Φ⁻¹(0.999) = 3.0902323.
    #expect(abs((last.upper ?? 0) - (5 + 3.0902323062 * (2.0 / 3).squareRoot())) < 1e-9)
    #expect(abs((last.p ?? 0) - 4.8165e-7) < 1e-10)
  }

  @Test func `equal to a baseline that does not vary is nothing, one above it an alarm`() {
    let same = EARS(.c1).judgeLast(series([3, 3, 3, 3, 3, 3, 3, 3]))
    #expect(same?.alarm == false && same?.upper == 3 && same?.p == 0.5)
    let more = EARS(.c1).judgeLast(series([3, 3, 3, 3, 3, 3, 3, 4]))
    #expect(more?.alarm == true && more?.p == 0)
  }

  @Test func `that is not known, or has an unknown baseline, is not judged`() {
    let judged = EARS(.c1).judge(series([1, 2, nil, 2, 1, 2, 1, 2, 1, 2, nil]))
    #expect(judged.map(\.alarm) == [nil, nil, nil, nil])
    #expect(judged.map(\.upper).prefix(3) == [nil, nil, nil] && judged[3].expected != nil)
  }

  @Test(arguments: [(EARS.Variant.c1, 8), (.c2, 10), (.c3, 12)])
  func `needs its baseline`(variant: EARS.Variant, least: Int) {
    let method = EARS(variant)
    #expect(method.leastCounts(at: .day) == least)
    #expect(method.judgeLast(series(Array(repeating: 2, count: least - 1))) == nil)
    #expect(method.judge(series(Array(repeating: 2, count: least))).count == 1)
    #expect(method.judge(series([])).isEmpty)
  }

  @Test(arguments: SurgeMethod.allCases)
  func `newest of all is judged as the last of all`(method: SurgeMethod) {
    let counts = (0..<300).map { ($0 * 31) % 11 + ($0 == 299 ? 40 : 0) }
    let weeks = Series(from: start, step: .week, counts: counts)
    let last = method.judge.judgeLast(weeks)
    #expect(last == method.judge.judge(weeks).last)
    // As in R what alarms of C3 are the two counts before.
    #expect(last?.alarm == (method != .c3) && (last?.p ?? 1) < 1e-4)
  }
}

import Briefing
import Domain
import Testing

@testable import Desk

struct `Periods due to be delivered` {
  private let now = Instant("2026-11-10T08:30:00+08:00") ?? Instant(microseconds: 0)

  private func due(
    _ kind: BriefingKind, since: String?, dayStartMinutes: Int = 0, most: Int = 31
  ) -> DuePeriods {
    DuePeriods(
      kind, since: since.flatMap { Instant($0) }, at: now, dayStartMinutes: dayStartMinutes,
      most: most)
  }

  @Test func `are the last closed one before the first delivery`() {
    #expect(due(.daily, since: nil).periods.map(\.first.text) == ["2026-11-09"])
    #expect(due(.weekly, since: nil).periods.map(\.first.text) == ["2026-11-02"])
    #expect(due(.monthly, since: nil).periods.map(\.first.text) == ["2026-10-01"])
  }

  @Test func `are all since the last delivery, the oldest first`() {
    let days = due(.daily, since: "2026-11-07T00:00:00+08:00")
    #expect(days.periods.map(\.first.text) == ["2026-11-07", "2026-11-08", "2026-11-09"])
    let months = due(.monthly, since: "2026-08-01T00:00:00+08:00")
    #expect(months.periods.map(\.first.text) == ["2026-08-01", "2026-09-01", "2026-10-01"])
  }

  @Test func `are none where all was delivered`() {
    #expect(due(.daily, since: "2026-11-10T00:00:00+08:00").periods == [])
    #expect(due(.weekly, since: "2026-11-09T00:00:00+08:00").periods == [])
  }

  @Test func `are the newest of a long standstill, and it is told how many are left out`() {
    let days = due(.daily, since: "2026-10-01T00:00:00+08:00", most: 5)
    #expect(days.periods.map(\.first.text).first == "2026-11-05" && days.periods.count == 5)
    #expect(days.skipped == 35)
  }

  @Test func `follow the day of the desk`() {
    let days = due(.daily, since: nil, dayStartMinutes: 1050)
    #expect(days.periods.map(\.to) == [Instant("2026-11-09T17:30:00+08:00")])
  }
}

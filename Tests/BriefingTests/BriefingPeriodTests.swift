import Domain
import Testing

@testable import Briefing

struct `A briefing's period` {
  @Test func `is a day of the desk, which may begin at eight`() throws {
    let day = try #require(CalendarDay("2026-11-10"))
    let period = BriefingPeriod(.daily, holding: day, dayStartMinutes: 480)
    #expect(period.from.text == "2026-11-10T08:00:00+08:00")
    #expect(period.to.text == "2026-11-11T08:00:00+08:00")
    #expect(period.previous.to == period.from)
  }

  @Test func `is a week from Monday to Sunday`() throws {
    let sunday = try #require(CalendarDay("2026-11-01"))
    let week = BriefingPeriod(.weekly, holding: sunday)
    #expect(week.first.text == "2026-10-26")
    #expect(week.last == sunday)
    #expect(week.previous.last == week.first.adding(days: -1))
    Language.$current.withValue(.chinese) { #expect(week.name == "10月26日至11月1日") }
  }

  @Test(arguments: [
    ("2028-02-10", "2028-02-29"), ("2026-02-28", "2026-02-28"), ("2026-12-31", "2026-12-31"),
  ])
  func `is a month of whatever length`(day: String, last: String) throws {
    let month = BriefingPeriod(.monthly, holding: try #require(CalendarDay(day)))
    #expect(month.last.text == last)
    #expect(month.first.day == 1)
    #expect(month.previous.last == month.first.adding(days: -1))
  }

  @Test func `is open until its last instant has passed`() throws {
    let day = BriefingPeriod(.daily, holding: try #require(CalendarDay("2028-02-29")))
    #expect(!day.isClosed(at: Instant(microseconds: day.to.microseconds - 1)))
    #expect(day.isClosed(at: day.to))
  }

  @Test func `is by default the last one that has ended, by the desk's own day`() throws {
    let early = try #require(Instant("2026-11-10T07:59:59+08:00"))
    #expect(BriefingPeriod.lastClosed(.daily, at: early).last.text == "2026-11-09")
    let late = BriefingPeriod.lastClosed(.daily, at: early, dayStartMinutes: 480)
    #expect(late.last.text == "2026-11-08")
    #expect(late.isClosed(at: early))
    #expect(BriefingPeriod.lastClosed(.weekly, at: early).last.text == "2026-11-08")
    #expect(BriefingPeriod.lastClosed(.monthly, at: early).last.text == "2026-10-31")
  }
}

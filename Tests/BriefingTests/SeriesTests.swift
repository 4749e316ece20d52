import Domain
import Postgres
import Support
import Testing

@testable import Briefing

struct `A line of figures` {
  private let first = CalendarDay(number: 19_780)

  /// On each day one case more than the day before, from none on.
  private var line: FigureLine {
    var line = FigureLine(from: first, days: 30)
    for place in 0..<30 {
      line[first.adding(days: place)] = .init(cases: place, withLoss: place / 2, loss: Fen(place))
    }
    return line
  }

  @Test func `adds up the days before a day, as far as it reaches`() {
    let day = first.adding(days: 29)
    #expect(line.sum(7, to: day) == .init(cases: 182, withLoss: 89, loss: Fen(182)))
    #expect(line.meanCases(7, before: day) == Ratio(175, of: 7))
    #expect(line.meanCases(28, before: day) == Ratio(406, of: 28))
    #expect(line.meanCases(30, before: day) == nil)
    #expect(line.sum(1, to: day.adding(days: 1)) == nil)
  }

  @Test func `is cut into whole weeks from its end`() {
    let weeks = line.weeks(to: first.adding(days: 29)).map(\.cases)
    #expect(weeks == [35, 84, 133, 182])
    #expect(line.weeks(to: first.adding(days: 5)) == [])
    #expect(line.weeks(to: first.adding(days: 6)).map(\.cases) == [21])
  }

  @Test(arguments: [
    ("2024-02-29", "2023-02-28"), ("2025-02-28", "2024-02-28"), ("2024-12-31", "2023-12-31"),
  ])
  func `finds the same day a year before`(day: String, before: String) {
    #expect(CalendarDay(day)?.yearBefore.text == before)
  }
}

@Suite(.scratchDatabasePerTest) struct `A series of figures` {
  @Test func `has every day, kept or not, along its axis`() throws {
    let log = try CaseLog()
    for (day, yuan) in [("2024-02-28", 100), ("2024-02-29", 0), ("2024-02-29", 50)] {
      try log.record(.loss, on: day) { sheet in
        if yuan > 0 { sheet.add(.paid, yuan) }
        sheet.victim.division = yuan == 50 ? "110102" : nil
      }
    }
    let (first, last) = (CalendarDay(number: 19_775), CalendarDay(number: 19_785))
    let tactics = try log.briefings.series(by: .tactic, from: first, to: last)
    #expect(tactics.keys == ["T08"])
    #expect(tactics["T08"].values.map(\.cases) == [0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0])
    #expect(tactics["T08"].values[7] == .init(cases: 2, withLoss: 1, loss: Fen(5_000)))
    #expect(tactics["T01"].values == FigureLine(from: first, days: 11).values)
    let divisions = try log.briefings.series(by: .division, from: first, to: last)
    #expect(divisions[""].values.map(\.cases).reduce(0, +) == 2)
    #expect(divisions["110102"].values[7].loss == Fen(5_000))
    try log.record(.attempt, on: "2024-02-28")
    let all = try log.briefings.series(by: .all, from: first, to: last)
    #expect(all[""].values[6].cases == 2 && all[""].values[7].cases == 2)
  }

  @Test func `reaches to today, which is never kept`() throws {
    let log = try CaseLog()
    let now = try log.session.run("select (extract(epoch from now()) * 1000000)::bigint")[0]
    let today = Instant(microseconds: try now.decode(Int.self)).day
    for _ in 0..<2 {
      try log.record(.attempt, on: today.text)
      let series = try log.briefings.series(by: .all, from: today.adding(days: -1), to: today)
      #expect(series[""][today.adding(days: -1)].cases == 0)
    }
    let series = try log.briefings.series(by: .all, from: today, to: today)
    #expect(series[""][today].cases == 2)
  }
}

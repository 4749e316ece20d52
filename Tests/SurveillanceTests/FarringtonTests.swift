import Domain
import Surveillance
import Testing

struct `A count by Farrington` {
  private func weeks(_ counts: [Int?]) -> Series {
    Series(from: CalendarDay(number: 20_000), step: .week, counts: counts)
  }

  @Test func `among too few cases stays silent`() {
    let judged = Farrington().judgeLast(weeks(Array(repeating: 0, count: 299) + [4]))
    #expect(judged?.alarm == false && judged?.upper == nil && judged?.expected == nil)
  }

  @Test func `of a series that was always nothing is an alarm once there are cases`() {
    let judged = Farrington().judgeLast(weeks(Array(repeating: 0, count: 299) + [9]))
    #expect(judged?.alarm == true)
  }

  @Test func `without any known past is not judged`() {
    let judged = Farrington().judgeLast(weeks(Array(repeating: nil, count: 296) + [5, 5, 5, 5]))
    #expect(judged?.observed == 5 && judged?.alarm == nil && judged?.upper == nil)
  }

  @Test func `of as many as counts can be is judged`() {
    let counts = (0..<266).map { 1_000_000_000 - $0 % 7 * 1_000_000 }
    let judged = Farrington().judge(weeks(counts))
    #expect(judged.count == 3 && judged.allSatisfy { $0.alarm == false })
  }

  @Test func `of days has its past at the same dates, of 29 February at 1 March`() {
    let leapDay = CalendarDay(number: 19_782)
    #expect(leapDay.text == "2024-02-29")
    #expect(leapDay.adding(months: -12).text == "2023-03-01")
    #expect(leapDay.adding(months: -48).text == "2020-02-29")
    #expect(leapDay.adding(months: 10).text == "2024-12-29")
  }

  @Test func `of any settings ends in a judgement or none`() {
    let counts = (0..<230).map { place in place % 97 == 0 ? nil : place * 7919 % 23 }
    for width in [0, 1, 25, 60] {
      for seasons in [1, 2, 40] {
        var method = Farrington()
        (method.halfWindow, method.seasons, method.years) = (width, seasons, 3)
        #expect(method.judge(weeks(counts)).count == 230 - 52 * 3 - width)
      }
    }
  }
}

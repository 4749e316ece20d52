import Domain
import Testing

@testable import Briefing

struct `A ratio` {
  // 湘潭高新区 2022-01: 39.8 万 against 89.7 万; 福鼎: 7, 7 and 5 of 30 cases; 袁州: 12, 4, 25 of 32.
  @Test(arguments: [
    (398 - 897, 897, "-55.63%"), (7, 30, "23.33%"), (5, 30, "16.67%"), (8, 32, "25%"),
    (12, 32, "37.5%"), (1, 3, "33.33%"), (2, 3, "66.67%"), (1, 800, "0.13%"), (-1, 800, "-0.13%"),
    (0, 7, "0%"), (1, 30_000, "0%"), (-1, 30_000, "0%"),
  ])
  func `is rounded once, half away from zero, as published`(
    part: Int, whole: Int, percent: String
  ) {
    #expect(Ratio(part, of: whole)?.percent() == percent)
  }

  @Test func `holds sums of a nation's years`() {
    #expect(Ratio(4_000_000_000_000_000_000, of: 8_000_000_000_000_000_000)?.percent() == "50%")
  }

  @Test func `over zero is none`() { #expect(Ratio(3, of: 0) == nil) }
}

struct `An amount in a sentence` {
  @Test(arguments: [
    (0, "0元", "0 yuan"), (316_800, "3168元", "3,168 yuan"), (316_850, "3168.50元", "3,168.50 yuan"),
    (999_999, "9999.99元", "9,999.99 yuan"), (1_000_000, "1万元", "10,000 yuan"),
    (46_320_000, "46.32万元", "463,200 yuan"), (46_325_000, "46.33万元", "463,250 yuan"),
    (46_324_999, "46.32万元", "463,249.99 yuan"),
    (9_999_994_999, "9999.99万元", "99,999,949.99 yuan"),
    (9_999_995_000, "1亿元", "99,999,950 yuan"), (217_070_000_000, "21.71亿元", "2,170,700,000 yuan"),
    (-5_000_000, "-5万元", "-50,000 yuan"),
  ])
  func `takes the unit it deserves`(fen: Int, chinese: String, english: String) {
    Language.$current.withValue(.chinese) { #expect(Fen(fen).wording == chinese) }
    Language.$current.withValue(.english) { #expect(Fen(fen).wording == english) }
  }
}

struct `A comparison` {
  @Test(arguments: [
    (5, 0, "前一日无，新增5起", "新增5起"), (0, 0, "前一日亦无", "持平"),
    (412, 412, "较前一日持平", "持平"), (7, 4, "较前一日增加3起", "+3"),
    (0, 9, "较前一日减少9起", "-9"), (412, 46, "较前一日上升795.65%", "+795.65%"),
    (9, 10, "较前一日下降10%", "-10%"),
  ])
  func `of cases`(now: Int, before: Int, sentence: String, cell: String) {
    Language.$current.withValue(.chinese) {
      let comparison = Comparison(cases: now, before: before)
      #expect(comparison.sentence(against: .daily) == sentence)
      #expect(comparison.cell == cell)
    }
  }

  @Test func `of money is in percent, and over nothing there is none`() {
    Language.$current.withValue(.chinese) {
      let published = Comparison(Fen(39_800_000), before: Fen(89_700_000))
      #expect(published.sentence(against: .weekly) == "较上周下降55.63%")
      #expect(Comparison(Fen(1), before: .zero).sentence(against: .daily) == "与前一日不可比")
      #expect(Comparison(Fen(1), before: .zero).cell == "不可比")
    }
  }
}

struct `The losses of a period` {
  @Test(arguments: [
    ([100], 100, 100), ([100, 101], 101, 101), ([1, 1, 2], 1, 1), ([1, 2, 2], 2, 2), ([], 0, 0),
  ])
  func `have a mean and a median, half a fen up`(losses: [Int], mean: Int, median: Int) {
    var cases = Figures.Cases()
    cases.withLoss = losses.count
    cases.loss = Fen(losses.sum)
    if !losses.isEmpty {
      cases.middleLosses = [Fen(losses[(losses.count - 1) / 2]), Fen(losses[losses.count / 2])]
    }
    #expect(cases.meanLoss == Fen(mean))
    #expect(cases.medianLoss == Fen(median))
  }
}

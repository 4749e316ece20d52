import Documents
import Domain
import JSON
import Reading
import Testing

@testable import Briefing

struct `What a briefing tells in words` {
  @Test(arguments: [
    0, 1, 99, 316_850, 999_999, 1_000_000, 46_324_999, 46_325_000, 9_999_994_999, 9_999_995_000,
    217_070_000_000, -5_000_000,
  ])
  func `is read again as the amount rounded once`(fen: Int) {
    for language in Language.allCases {
      Language.$current.withValue(language) {
        #expect(Fen(fen).isWordedRight, "\(Fen(fen).wording)")
      }
    }
  }

  @Test func `is checked, and a figure that fails is named with both values`() {
    var figures = SmallDay.figures
    figures.calls.byKind["tip"] = 4
    #expect(SmallDay.briefing(figures).failures == ["calls_by_kind (7 ≠ 8)"])
    let row = SmallDay.briefing(figures).json["checks"]?.asArray?.first { $0["ok"] == false }
    #expect(
      row == ["name": "calls_by_kind", "ok": false, "told": "7", "counted": "8"])
  }

  @Test(arguments: [
    ("tactics[T08].cases", "冒充公检法及政府机关·警情", "tactic posing as police, courts, government cases"),
    ("money.paid.amount", "已转·金额", "money paid amount"),
    ("calls.by_hour[10]", "接报·时段·10时", "calls hour 10:00"),
  ])
  func `of a correction names the figure`(figure: String, chinese: String, english: String) {
    let correction = Correction(figure: figure, was: "1", now: nil)
    Language.$current.withValue(.chinese) {
      #expect(correction.wording == chinese && correction.shown(correction.now) == "无")
    }
    Language.$current.withValue(.english) { #expect(correction.wording == english) }
  }

  @Test func `leaves out divisions without a population, and says so`() {
    Language.$current.withValue(.chinese) {
      #expect(SmallDay.briefing().text.split(separator: "\n").joined().contains("人口数未登记"))
      var figures = SmallDay.figures
      figures.cases.divisions[0].population = 20_000
      #expect(SmallDay.briefing(figures).text.split(separator: "\n").joined().contains("为每万人1.5起。"))
    }
  }
}

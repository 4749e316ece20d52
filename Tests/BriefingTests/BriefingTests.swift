import Documents
import Domain
import JSON
import Testing

@testable import Briefing

struct `A briefing` {
  @Test func `reads like the desk's first report`() {
    Language.$current.withValue(.chinese) {
      let text = SmallDay.briefing().callSentence
      #expect(text == "据统计，11月10日共接报来电7起，其中劝阻1起，涉案金额5.63万元，举报线索3条。前一日未接报来电。")
      var busy = SmallDay.figures
      busy.calls.byHour[10] = 12
      #expect(SmallDay.briefing(busy).callSentence.contains("来电高峰为10时至11时（12起）"))
      busy.calls.byHour[15] = 12
      #expect(!SmallDay.briefing(busy).callSentence.contains("高峰"))
    }
  }

  @Test func `fits 80 columns in both languages`() {
    for language in Language.allCases {
      Language.$current.withValue(language) {
        let lines = SmallDay.briefing().text.split(separator: "\n").map(String.init)
        #expect(lines.allSatisfy { $0.displayColumns <= 80 })
        #expect(lines.count > 30)
      }
    }
  }

  @Test func `ranks by count and by loss, and ties share a rank`() {
    let rows = SmallDay.briefing().tacticRows
    #expect(rows.map(\.share.code) == ["T08", "T13", "T01"])
    #expect(rows.map(\.rankByCount) == [1, 2, 2])
    #expect(rows.map(\.rankByLoss) == [1, 2, 3])
    #expect(rows[0].ofCases?.percent() == "50%")
  }

  @Test func `has the keys its readers rely on`() {
    let json = SmallDay.briefing().json
    #expect(
      json["kind"] == "daily" && json["date"] == "2026-11-10" && json["number"] == "2026-D001")
    #expect(json["from"] == "2026-11-10T00:00:00+08:00" && json["revision"] == 1)
    #expect(json["calls"]?["by_kind"]?["tip"] == 3 && json["calls"]?["by_kind"]?["invalid"] == 0)
    #expect(json["calls"]?["by_source"]?["unknown"] == 2)
    #expect(json["calls"]?["by_hour"]?.asArray?.count == 24)
    #expect(json["cases"]?["with_loss"] == 3)
    #expect(
      json["money"]?["paid"] == ["amount": "56336.00", "previous": "0.00", "approximate": false])
    #expect(json["money"]?["net_loss"]?["amount"] == "56336.00")
    #expect(json["money"]?["mean_loss"]?["amount"] == "18778.67")
    #expect(json["money"]?["median_loss"]?["amount"] == "3168.00")
    #expect(json["money"]?["prevented"]?["approximate"] == true)
    #expect(json["tactics"]?[0]?["share"] == 0.5)
    #expect(json["victims"]?["age"]?["60+"] == 2 && json["victims"]?["age"]?["unknown"] == 2)
    #expect(json["loss_bands"]?[1] == ["from": "10000.00", "to": "50000.00", "cases": 0])
    #expect(json["loss_bands"]?[3]?["to"] == .null)
    #expect(json["dissuasion"]?["success_rate"] == 0.5)
    #expect(json["accounts"]?["top"]?[0]?["amount"] == "50000.00")
    #expect(json["surges"] == [])
  }

  @Test func `does not change its JSON with the language`() {
    let texts = Language.allCases.map { language in
      Language.$current.withValue(language) { SmallDay.briefing().json.text }
    }
    #expect(texts[0] == texts[1])
  }

  @Test func `of an empty day, the first ever, divides by nothing`() {
    let empty = SmallDay.briefing(Figures())
    #expect(empty.failedChecks == [])
    #expect(empty.json["dissuasion"]?["success_rate"] == .null)
    #expect(empty.json["tactics"] == [])
    #expect(empty.json["money"]?["mean_loss"]?["amount"] == "0.00")
    Language.$current.withValue(.chinese) {
      #expect(empty.text.contains("据统计，11月10日未接报来电，前一日亦无。"))
      #expect(empty.document.tables.isEmpty && !empty.text.contains("0元"))
      #expect(empty.text.contains("本期无新立警情"))
    }
  }

  @Test func `without a number says that it is a preview`() {
    var preview = SmallDay.briefing()
    preview.issue = nil
    #expect(preview.json["number"] == .null && preview.json["preview"] == true)
    Language.$current.withValue(.chinese) { #expect(preview.text.contains("预览（未编号")) }
  }

  @Test func `escapes markup that somebody told`() {
    var figures = SmallDay.figures
    figures.cases.occupation = ["<b>|*": 2, Figures.unknown: 2]
    #expect(SmallDay.briefing(figures).markdown.contains("\\<b\\>\\|\\*"))
  }
}

struct `The checks of a briefing` {
  @Test func `all hold when the parts add up`() {
    #expect(SmallDay.briefing().failedChecks == [])
    #expect(SmallDay.briefing().checks.count >= 18)
  }

  @Test func `name each figure that does not`() {
    func failed(_ spoil: (inout Figures) -> Void) -> [String] {
      var figures = SmallDay.figures
      spoil(&figures)
      return SmallDay.briefing(figures).failedChecks
    }
    #expect(failed { $0.calls.byKind["tip"] = 4 } == ["calls_by_kind"])
    #expect(failed { $0.calls.bySource["unknown"] = nil } == ["calls_by_source"])
    #expect(failed { $0.calls.byHour[3] = 1 } == ["calls_by_hour"])
    #expect(failed { $0.cases.sex["male"] = 1 } == ["victims_by_sex"])
    #expect(failed { $0.cases.ageUnknown = 1 } == ["victims_by_age"])
    #expect(failed { $0.cases.occupation["退休"] = 1 } == ["victims_by_occupation"])
    #expect(failed { $0.cases.lossBands[3] = 1 } == ["loss_bands"])
    #expect(failed { $0.cases.divisions[0].loss = Fen(1) } == ["loss_by_division"])
    #expect(failed { $0.cases.maxLoss = Fen(1) } == ["loss_order"])
    #expect(failed { $0.dissuasion.results["open"] = 1 } == ["dissuasion_results"])
    #expect(failed { $0.accounts.new = 2 } == ["accounts"])
    #expect(failed { $0.cases.tactics[0].cases = 5 } == ["cases_by_tactic", "rates"])
  }
}

struct `A correction` {
  @Test func `names each figure that a revision changed, and no name or number`() {
    var figures = SmallDay.figures
    figures.money[.paid] = .init(Fen(6_000_000))
    figures.cases.tactics[1].cases = 3
    figures.cases.tactics[1].chinese = "改名"
    figures.cases.tactics.removeFirst()
    let changed = Correction.list(
      from: SmallDay.briefing().json, to: SmallDay.briefing(figures, revision: 2).json)
    let places = changed.map(\.figure)
    #expect(places.contains("tactics[T08].cases") && places.contains("tactics[T01].cases"))
    #expect(changed.contains(.init(figure: "money.paid.amount", was: "56336.00", now: "60000.00")))
    #expect(!places.contains { $0.contains("name") })
  }

  @Test func `is none when nothing changed`() {
    let json = SmallDay.briefing().json
    #expect(Correction.list(from: json, to: SmallDay.briefing(revision: 2).json) == [])
  }
}

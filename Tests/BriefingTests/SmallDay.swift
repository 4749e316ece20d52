import Domain

@testable import Briefing

/// A day with few calls, all parts of which are known.
enum SmallDay {
  static let unit = Briefing.Unit(code: "110000", name: "某市反诈专席")

  static func briefing(
    _ figures: Figures = figures, before: Figures = Figures(), revision: Int = 1
  ) -> Briefing {
    Briefing(
      of: BriefingPeriod(.daily, holding: CalendarDay(number: 20_767)), unit: unit,
      issue: .init(number: "2026-D001", revision: revision), figures: figures, before: before)
  }

  /// Seven calls, four cases, three of them with losses of 50,000, 3,168 and 3,168 yuan.
  static let figures: Figures = {
    var figures = Figures()
    figures.calls.total = 7
    figures.calls.byKind = ["loss": 3, "dissuasion": 1, "tip": 3]
    figures.calls.bySource = ["110": 5, Figures.unknown: 2]
    figures.calls.byHour[10] = 7
    figures.cases.total = 4
    figures.cases.withLoss = 3
    figures.cases.loss = Fen(5_633_600)
    figures.cases.maxLoss = Fen(5_000_000)
    figures.cases.middleLosses = [Fen(316_800), Fen(316_800)]
    figures.cases.lossBands = [2, 0, 1, 0]
    figures.cases.tactics = [
      .init(code: "T01", chinese: "刷单返利", english: "brushing", cases: 1, loss: .zero),
      .init(
        code: "T08", chinese: "冒充公检法", english: "posing as police", cases: 2, loss: Fen(5_316_800)),
      .init(code: "T13", chinese: "其他", english: "other", cases: 1, loss: Fen(316_800)),
    ]
    figures.cases.divisions = [
      .init(code: "110102", cases: 3, loss: Fen(5_633_600)),
      .init(code: nil, cases: 1, loss: .zero),
    ]
    figures.cases.sex = ["female": 2, Figures.unknown: 2]
    figures.cases.ages = [0, 0, 0, 0, 0, 2]
    figures.cases.ageUnknown = 2
    figures.cases.occupation = ["退休": 2, Figures.unknown: 2]
    figures.money = [
      .paid: .init(Fen(5_633_600)), .prevented: .init(Fen(100_000), isApproximate: true),
    ]
    figures.dissuasion.attempts = 2
    figures.dissuasion.cases = 2
    figures.dissuasion.results = ["persuaded_before": 1, "paid_anyway": 1]
    figures.accounts.mentioned = 1
    figures.accounts.new = 1
    figures.accounts.top = [
      .init(
        identifier: "6222020200000000005", kind: "bank_card", cases: 2, calls: 2,
        amount: Fen(5_000_000))
    ]
    return figures
  }()
}

import Deidentification
import Domain
import Reading

@testable import Briefing

/// A day on which everything that a briefing can tell is there to tell.
enum WholeDay {
  static let briefing: Briefing = {
    let place = 50
    var year = QuietYear(days: 60, seed: 7)
    year.plant(14, of: "T08", on: place)
    let day = QuietYear.first.adding(days: place)
    var briefing = Briefing(
      of: BriefingPeriod(.daily, holding: day), unit: SmallDay.unit,
      issue: .init(number: "2026-D001", revision: 2), figures: figures(year, place),
      before: before(year, place),
      notices: notices(day))
    briefing.findings = findings(year, place, briefing.figures)
    briefing.typical = typical
    briefing.corrections = [
      .init(figure: "calls.total", was: "96", now: "97"),
      .init(figure: "calls.by_kind.tip", was: "30", now: "31"),
      .init(figure: "tactics[T08].cases", was: nil, now: "16"),
      .init(figure: "divisions[110102].loss.amount", was: "500.00", now: "700.00"),
    ]
    briefing.published = .init(
      number: "2025-D365", revision: 1,
      differences: [.init(figure: "calls", told: "95", now: "96")])
    return briefing
  }()

  private static func figures(_ year: QuietYear, _ place: Int) -> Figures {
    let day = QuietYear.first.adding(days: place)
    var figures = SmallDay.figures
    let cases = year.figures(BriefingPeriod(.daily, holding: day)).cases
    let total = cases.total
    figures.calls.total = 97
    figures.calls.byKind = ["consultation": 40, "loss": 16, "dissuasion": 10, "tip": 31]
    figures.calls.bySource = ["110": 97]
    figures.calls.byHour = (0..<24).map { $0 == 10 ? 40 : $0 == 15 ? 57 : 0 }
    figures.cases.total = total
    figures.cases.tactics = cases.tactics.map { share in
      var share = named(share)
      share.loss = share.code == "T08" ? Fen(5_633_600) : .zero
      share.withLoss = share.code == "T08" ? 3 : 0
      return share
    }
    figures.cases.divisions = [
      .init(code: "110102", cases: total - 1, loss: Fen(5_633_600)),
      .init(code: nil, cases: 1, loss: .zero),
    ]
    figures.cases.sex = ["female": 30, "male": total - 32, Figures.unknown: 2]
    figures.cases.ages = [0, 10, 0, 0, 0, total - 12]
    figures.cases.occupation = ["退休": 20, "学生": 9, Figures.unknown: total - 29]
    figures.cases.wayIn = [
      .init(code: "phone", chinese: "电话", english: "phone", cases: total - 1, loss: Fen(5_633_600)),
      .init(code: nil, cases: 1, loss: .zero),
    ]
    figures.channels = [.init(code: "counter", payments: 3, sum: .init(Fen(5_633_600)))]
    figures.money[.stopped] = .init(Fen(1_000_000))
    figures.accounts.stopped = 1
    return figures
  }

  private static func before(_ year: QuietYear, _ place: Int) -> Figures {
    var figures = year.figures(
      BriefingPeriod(.daily, holding: QuietYear.first.adding(days: place - 1)))
    figures.cases.tactics = figures.cases.tactics.map(named)
    figures.cases.divisions = [.init(code: "110102", cases: figures.cases.total, loss: .zero)]
    figures.calls.total = 96
    figures.calls.byKind = ["consultation": 66, "tip": 30]
    return figures
  }

  private static func named(_ share: Figures.Share) -> Figures.Share {
    var share = share
    let tactic = TacticScheme.tactic(share.code ?? "")
    (share.chinese, share.english) = (tactic?.chinese, tactic?.english)
    return share
  }

  private static func findings(_ year: QuietYear, _ place: Int, _ figures: Figures) -> Findings {
    var ground = FindingGround()
    ground.new = [.init(code: "T1301", chinese: "机票退改签", english: "flight change", cases: 3)]
    let period = BriefingPeriod(.daily, holding: QuietYear.first.adding(days: place))
    var findings = Findings(
      of: period, figures: figures, before: before(year, place), history: year.history,
      ground: ground)
    findings.phrases = [.init(text: "代办签证", observed: 6, expected: 0.4, p: 0.000_01)]
    return findings
  }

  private static func notices(_ day: CalendarDay) -> Notices {
    let end = Instant(day: day.adding(days: 1))
    return Notices(
      at: end,
      rings: [
        .init(
          number: "R000012", size: 9, cases: 3, accounts: 2, amount: Fen(4_000_000), casesEver: 7)
      ],
      stops: [
        .init(
          number: "S000007", fraudCase: "3000000019", unit: "110000",
          account: "622202******1234", kind: "bank_card", amount: Fen(1_000_000),
          expiresAt: end.adding(seconds: 7200))
      ])
  }

  private static var typical: PublicCase {
    var facts = CaseFacts(number: "3000000019", tactic: "T08", month: 2)
    (facts.sex, facts.age, facts.occupation, facts.wayIn) = (.female, 61, "退休教师", "phone")
    (facts.paid, facts.stopped, facts.channels) = (Fen(5_000_000), Fen(1_000_000), [.counter])
    facts.claimed = ["自称民警"]
    facts.said = ["说涉嫌洗钱，要转到安全账户", "The caller said I must keep it secret."]
    return PublicCase(facts)
  }
}

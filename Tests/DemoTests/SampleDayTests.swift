import Demo
import Domain
import Testing

struct `The sample day` {
  private let figures = SampleDay.figures

  @Test func `has the shape of the first published one`() {
    #expect(SampleDay.day.text == "2026-11-10")
    #expect(figures.calls == 412)
    #expect(figures.dissuasions == 64)
    #expect(figures.tips == 312)
    #expect(
      figures.callsByKind == [
        .tip: 312, .dissuasion: 64, .consultation: 14, .loss: 9, .attempt: 5, .inProgress: 3,
        .notFraud: 3, .followUp: 1, .invalid: 1,
      ])
  }

  @Test func `adds up to the same sums to the fen on every machine`() {
    #expect(figures.cases == 81)
    #expect(figures.casesWithLoss == 23)
    #expect(figures.money[.demanded] == Fen(yuan: "105667.70"))
    #expect(figures.money[.paid] == Fen(yuan: "391417.78"))
    #expect(figures.money[.rebate] == Fen(yuan: "281.00"))
    #expect(figures.money[.stopped] == Fen(yuan: "77266.66"))
    #expect(figures.money[.prevented] == Fen(yuan: "284194.40"))
    #expect(figures.netLoss == Fen(yuan: "391136.78"))
    #expect(
      figures.casesByClass == [
        "T08": 47, "T13": 13, "T07": 11, "T01": 4, "T02": 4, "T04": 1, "T05": 1,
      ])
  }

  @Test func `ends its dissuasions in mixed ways, mostly well`() {
    #expect(
      figures.results == [
        .persuadedBefore: 41, .persuadedStop: 7, .unreachable: 5, .paidAnyway: 4, .open: 4,
        .falseAlarm: 2, .refused: 1,
      ])
  }

  @Test func `follows a smaller day to compare with`() {
    let previous = SampleDay.previousFigures
    #expect(previous.calls == 46)
    #expect(previous.cases == 14)
    #expect(previous.casesWithLoss == 6)
    #expect(previous.money[.paid] == Fen(yuan: "172544.88"))
    #expect(previous.money[.prevented] == Fen(yuan: "28700.59"))
  }

  @Test func `is told of officials, arrears, acquaintances and tax refunds above all`() {
    let codes = SampleDay.calls.filter { $0.receivedAt.day == SampleDay.day }.map(\.tactic.code)
    let counts = Dictionary(codes.map { ($0, 1) }, uniquingKeysWith: +)
      .sorted { $0.value > $1.value }
    #expect(Set(counts.prefix(4).map(\.key)) == ["T08", "T0802", "T07", "T1305"])
  }

  @Test func `carries the case stopped at the counter on 6 November`() throws {
    let call = try #require(published(.dissuasion))
    #expect(call.receivedAt.text == "2026-11-06T12:00:00+08:00")
    #expect(call.money.map(\.kind) == [.prevented])
    #expect(call.money.first?.amount.fen == Fen(yuan: "3168.00"))
    #expect(call.money.first?.to?.issuer == "中国民生银行")
    #expect(call.dissuasion?.channel == .counter)
    #expect(call.dissuasion?.result == .persuadedBefore)
    let words = try #require(call.narrative)
    #expect(["12时", "警察", "3168元", "武汉", "民生银行", "建设银行"].allSatisfy(words.contains))
  }

  @Test func `carries the case paid at the counter on 6 November`() throws {
    let call = try #require(published(.loss))
    let paid = try #require(call.money.first { $0.kind == .paid })
    #expect(paid.amount.fen == Fen(yuan: "50000.00"))
    #expect(paid.at?.text == "2026-11-06T11:00:00+08:00")
    #expect(paid.channel == .counter)
    let words = try #require(call.narrative)
    #expect(["10时", "电话局", "3600元", "陈警官", "11时", "工商银行", "5万元"].allSatisfy(words.contains))
  }

  @Test func `shows an account that several calls name, one of them a loss`() {
    let account = SampleDay.accountToShow
    let naming = SampleDay.calls.filter { call in
      call.identifiers.contains { $0.identifier.canonical == account.canonical }
    }
    #expect(account.said == "6214 8335 0898 4682")
    #expect(naming.count == 9)
    #expect(naming.contains { $0.kind == .loss })
  }

  @Test func `is the same each time, down to the identity of each call`() {
    let ids = SampleDay.calls.map(\.id)
    #expect(Set(ids).count == 460)
    #expect(ids.first?.text == "01a1aef1-1e80-71a7-a9ed-84f3156824c8")
    #expect(ids.last?.text == "01a1c61f-8970-76ab-9464-e202e376cf14")
  }

  private func published(_ kind: CallKind) -> CallSheet? {
    SampleDay.calls.first { $0.receivedAt.day.text == "2026-11-06" && $0.kind == kind }
  }
}

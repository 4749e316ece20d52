import Domain

extension Briefing {
  /// Of the parts that a briefing did not always have: what it has must add up.
  var partChecks: [Check] {
    let (calls, cases) = (figures.calls, figures.cases)
    return [
      Check(
        "calls_by_weekday_hour",
        calls.byWeekdayHour.isEmpty
          || (0..<24).allSatisfy(weekdaysAddUp)
            && calls.byWeekdayHour.count == 7
      ),
      Check(
        "cases_by_way_in", cases.total,
        is: cases.wayIn.isEmpty ? cases.total : cases.wayIn.map(\.cases).sum),
      Check(
        "loss_by_way_in", cases.loss.yuan,
        is: cases.wayIn.isEmpty ? cases.loss.yuan : Fen(cases.wayIn.map(\.loss.count).sum).yuan),
      Check("with_loss_by_tactic", withLossAddsUp(cases.tactics)),
      Check("with_loss_by_division", withLossAddsUp(cases.divisions)),
      Check("victims_by_tactic", cases.tactics.allSatisfy { $0.victimsAddUp }),
      Check(
        "paid_by_channel", figures.sum(.paid).fen.yuan,
        is: figures.channels.isEmpty
          ? figures.sum(.paid).fen.yuan : Fen(figures.channels.map(\.sum.fen.count).sum).yuan),
      Check(
        "prevented_parts",
        figures.estimated.map { $0.fen + figures.confirmed.fen == figures.sum(.prevented).fen }
          ?? true),
    ]
  }

  private func weekdaysAddUp(_ hour: Int) -> Bool {
    let calls = figures.calls
    guard calls.byWeekdayHour.allSatisfy({ $0.count == 24 }), calls.byHour.count == 24 else {
      return false
    }
    return calls.byWeekdayHour.map { $0[hour] }.sum == calls.byHour[hour]
  }

  private func withLossAddsUp(_ shares: [Figures.Share]) -> Bool {
    let counts = shares.compactMap(\.withLoss)
    return counts.isEmpty || counts.sum == figures.cases.withLoss
  }
}

extension Figures.Share {
  fileprivate var victimsAddUp: Bool {
    guard let victims else { return true }
    return victims.sex.values.sum == cases && victims.ages.sum + victims.ageUnknown == cases
  }
}

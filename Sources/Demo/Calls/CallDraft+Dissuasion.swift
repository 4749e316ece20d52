import Domain

extension CallDraft {
  /// The attempt to keep the person from paying, and how the case stands after it.
  mutating func addDissuasion() {
    guard plan.kind == .dissuasion else { return }
    let result = plan.result ?? Self.results.pick(&dice)
    sheet.dissuasion = CallSheet.Dissuasion(
      channel: channel, level: level, reached: reached(result), result: result)
  }

  private var channel: DissuasionChannel {
    mutating get {
      switch sheet.source {
      case .bank: dice.chance(80) ? .counter : .atm
      case .telecomOperator: .telecomOperator
      default: Self.channels.pick(&dice)
      }
    }
  }

  private var level: RiskLevel {
    switch plan.amount.count {
    case 10_000_000...: .extreme
    case 2_000_000...: .high
    case 500_000...: .medium
    default: .low
    }
  }

  private mutating func reached(_ result: DissuasionResult) -> Reached {
    switch result {
    case .unreachable: dice.pick([.noAnswer, .switchedOff, .busy])
    case .refused: .hungUp
    case .open: dice.pick([.reached, .busy, .noAnswer])
    case .persuadedBefore, .persuadedStop, .paidAnyway, .falseAlarm: .reached
    }
  }

  private static let results: Weighted<DissuasionResult> = [
    .persuadedBefore: 60, .persuadedStop: 12, .paidAnyway: 6, .unreachable: 9, .open: 7,
    .refused: 2, .falseAlarm: 4,
  ]
  private static let channels: Weighted<DissuasionChannel> = [
    .phone: 66, .sms: 7, .threeWay: 6, .homeVisit: 12, .family: 9,
  ]
}

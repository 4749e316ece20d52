public import Domain

/// An invented day with the shape of the desk's first published one, and a little before it.
///
/// On 10 November 412 calls, 64 of them dissuasions and 312 tips; a smaller 9 November to compare
/// with; the two published cases of 6 November. The same on every machine, so that recording it
/// twice finds duplicates.
public enum SampleDay {
  /// 10 November 2026, whose calls are ``figures``.
  public static let day = CalendarDay(number: 20_767)

  /// Every call, in the order they came.
  public static let calls: [CallSheet] =
    published + calls(of: previousShape) + calls(of: shape)

  /// A card that several calls of the day name, in the form callers give it.
  public static let accountToShow = gang.account(0).identifier

  /// The figures of 10 November.
  public static let figures = figures(of: day)

  /// The figures of 9 November, the equal period before.
  public static let previousFigures = figures(of: day.adding(days: -1))

  /// The gang the day is about.
  static let gang = Gang(script: .arrears, seed: seed, fortnight: day.number / 14, rank: 1)

  static let seed: UInt64 = 0x0110_2026_1110

  private static func figures(of day: CalendarDay) -> SampleFigures {
    SampleFigures(of: calls.filter { $0.receivedAt.day == day })
  }

  private static func calls(of shape: Shape) -> [CallSheet] {
    var dice = Dice(seed: seed, of: shape.day.number)
    let kinds = shape.kinds(&dice)
    var results = shape.resultsInTurn
    let times = DayShape.times(kinds.count, &dice)
    return zip(kinds, times).map { kind, seconds in
      let instant = Instant(day: shape.day, second: seconds)
      guard kind != .followUp else { return CallBack.sheet(to: arrearsStopped, at: instant, &dice) }
      let result = kind == .dissuasion ? results.popLast() : nil
      return CallDraft.written(plan(kind, result, at: instant, &dice), seed: seed, dice: &dice)
    }
  }

  private static func plan(
    _ kind: CallKind, _ result: DissuasionResult?, at instant: Instant, _ dice: inout Dice
  ) -> CallPlan {
    let isTheirs = dice.chance(kind == .loss ? 40 : 8)
    return CallPlan(
      receivedAt: instant, kind: kind,
      script: isTheirs ? .arrears : scripts.pick(&dice),
      rank: isTheirs ? 1 : dice.within(2...60),
      amount: Fen(
        (kind == .loss ? losses : amounts).draw(&dice).count
          + (dice.chance(15) ? dice.below(10_000) : 0)),
      result: result)
  }

  // The tactics most common then: officials, telephone arrears, acquaintances, tax refunds.
  private static let scripts: Weighted<Script> = [
    .officials: 28, .arrears: 18, .acquaintance: 18, .taxRefund: 14, .other: 6, .brushing: 3,
    .customerService: 3, .investment: 2, .loan: 2, .shopping: 2,
  ]

  private static let amounts = AmountHabit(median: 5200, spread: 0.75)

  // Who reports a loss has lost more than who asks in time: several 100,000 yuan in the day.
  private static let losses = AmountHabit(median: 26_000, spread: 0.9)
}

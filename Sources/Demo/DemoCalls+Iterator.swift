public import Domain

extension DemoCalls {
  /// Makes the calls one after another.
  public struct Iterator: IteratorProtocol {
    private let calls: DemoCalls
    private let shape: DayShape
    /// The weights of all days together, of the days before, and how many calls those have.
    private let weightOfAll: Int
    private var weightBefore = 0
    private var callsBefore = 0
    private var place = 0

    private var day: CalendarDay
    private var times: ArraySlice<Int> = []
    private var shares = Tactics.shares
    private var dice: Dice
    private var recent = RecentCases()

    init(_ calls: DemoCalls) {
      self.calls = calls
      let shape = DayShape(seed: calls.seed)
      self.shape = shape
      weightOfAll = (0..<calls.days).reduce(0) { sum, place in
        sum + shape.weight(of: calls.first.adding(days: place), at: place, of: calls.days)
      }
      day = calls.first
      dice = Dice(seed: calls.seed)
    }

    public mutating func next() -> CallSheet? {
      while times.isEmpty {
        guard place < calls.days else { return nil }
        beginDay()
      }
      let seconds = times.removeFirst()
      let sheet = call(at: Instant(day: day, second: seconds))
      recent.remember(sheet)
      return sheet
    }

    private mutating func beginDay() {
      day = calls.first.adding(days: place)
      dice = Dice(seed: calls.seed, of: 12, day.number)
      shares = calls.surge?.contains(day) == true ? Tactics.sharesInSurge : Tactics.shares
      weightBefore += shape.weight(of: day, at: place, of: calls.days)
      // Rounding the running total keeps the sum exact.
      let callsSoFar = calls.underestimatedCount * weightBefore / weightOfAll
      times = DayShape.times(callsSoFar - callsBefore, &dice)[...]
      callsBefore = callsSoFar
      place += 1
    }

    private mutating func call(at instant: Instant) -> CallSheet {
      let kind = Self.kinds.pick(&dice)
      if kind == .followUp {
        if let earlier = recent.pick(before: instant, &dice) {
          return CallBack.sheet(to: earlier, at: instant, &dice)
        }
        return call(.consultation, at: instant)
      }
      return call(kind, at: instant)
    }

    private mutating func call(_ kind: CallKind, at instant: Instant) -> CallSheet {
      let script = shares.pick(&dice)
      let plan = CallPlan(
        receivedAt: instant, kind: kind, script: script, rank: Gang.rank(&dice),
        amount: script.amounts.draw(&dice))
      return CallDraft.written(plan, seed: calls.seed, dice: &dice)
    }

    private static let kinds: Weighted<CallKind> = [
      .consultation: 800, .tip: 50, .attempt: 25, .inProgress: 8, .loss: 45, .dissuasion: 40,
      .followUp: 15, .notFraud: 10, .invalid: 7,
    ]
  }
}

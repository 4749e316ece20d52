import Demo
import Domain
import Testing

struct `Demo calls` {
  private static let until = CalendarDay(number: 20_767)
  private static let month = Array(DemoCalls(days: 30, callsPerDay: 400, seed: 110, until: until))

  @Test func `are the same for the same seed and others for another`() {
    func calls(_ seed: UInt64) -> [CallSheet] {
      Array(DemoCalls(days: 3, callsPerDay: 50, seed: seed, until: Self.until))
    }
    #expect(calls(1) == calls(1))
    #expect(calls(1) != calls(2))
    #expect(Set(calls(1).map(\.id)).isDisjoint(with: calls(2).map(\.id)))
  }

  @Test func `are as many as asked for, within the days asked for, in order`() {
    #expect(Self.month.count == 12_000)
    #expect(Set(Self.month.map(\.receivedAt.day)).count == 30)
    #expect(Self.month.first?.receivedAt.day == Self.until.adding(days: -29))
    #expect(Self.month.last?.receivedAt.day == Self.until)
    #expect(zip(Self.month, Self.month.dropFirst()).allSatisfy { $0.receivedAt <= $1.receivedAt })
  }

  @Test(arguments: [(1, 1), (1, 7), (40, 1)])
  func `keep to few calls too`(days: Int, callsPerDay: Int) {
    let calls = DemoCalls(days: days, callsPerDay: callsPerDay, seed: 5, until: Self.until)
    #expect(calls.reduce(0) { count, _ in count + 1 } == days * callsPerDay)
  }

  @Test func `have identities of their own`() {
    #expect(Set(Self.month.map(\.id)).count == Self.month.count)
  }

  @Test func `are sheets a desk takes`() {
    for sheet in Self.month { #expect(SheetRules(sheet: sheet).broken == []) }
    for sheet in SampleDay.calls { #expect(SheetRules(sheet: sheet).broken == []) }
  }

  @Test func `are mostly questions without loss, and bring every kind`() {
    let kinds = Dictionary(Self.month.map { ($0.kind, 1) }, uniquingKeysWith: +)
    #expect((9300...9900).contains(kinds[.consultation] ?? 0))
    #expect(Set(kinds.keys) == Set(CallKind.allCases))
  }

  @Test func `come up by class as real cases do, but for the surge`() throws {
    let calls = DemoCalls(days: 20, callsPerDay: 1000, seed: 3, until: Self.until)
    #expect(calls.surge == nil)
    let classes = calls.filter { $0.kind != .invalid && $0.kind != .notFraud }
      .map { String($0.tactic.code.prefix(3)) }
    let counts = Dictionary(classes.map { ($0, 1) }, uniquingKeysWith: +)
    for (code, count) in Self.realCases {
      let real = Double(count) / 102_762
      let made = Double(counts[code] ?? 0) / Double(classes.count)
      #expect(abs(made - real) < 0.012, "\(code)")
    }
    #expect(Set(counts.keys).count == 13)
  }

  @Test func `surge in one class for five days`() throws {
    let calls = DemoCalls(days: 30, callsPerDay: 400, seed: 110, until: Self.until)
    let surge = try #require(calls.surge)
    let surging = Self.month.filter { $0.tactic.code.hasPrefix(DemoCalls.surgingTactic) }
    let inside = surging.count { surge.contains($0.receivedAt.day) }
    #expect(Double(inside) / 5 > 2 * Double(surging.count - inside) / 25)
  }

  @Test func `come by day and seldom by night`() {
    let hours = Dictionary(Self.month.map { ($0.receivedAt.hour, 1) }, uniquingKeysWith: +)
    func calls(_ hour: Int) -> Int { hours[hour] ?? 0 }
    #expect(calls(10) > calls(12) && calls(15) > calls(12))
    #expect(calls(20) > calls(6) && calls(6) > calls(3))
  }

  @Test func `name a few accounts many times and most once`() {
    let accounts = Self.month.flatMap(\.identifiers).filter { $0.role == .payee }
      .map(\.identifier.canonical)
    let counts = Dictionary(accounts.map { ($0, 1) }, uniquingKeysWith: +).values
    #expect((counts.max() ?? 0) >= 20)
    #expect(counts.count { $0 == 1 } > counts.count / 2)
    #expect(Self.month.flatMap(\.identifiers).contains { $0.level == 2 })
  }

  @Test func `hold what is known of people and leave out the rest`() {
    let losses = Self.month.filter { $0.kind == .loss }
    for known in [\CallSheet.Victim.education, \.occupation, \.division, \.idNumber] {
      let count = losses.count { $0.victim[keyPath: known] != nil }
      #expect(count > losses.count / 3 && count < losses.count)
    }
    #expect(losses.contains { $0.victim.sex == nil } && losses.contains { $0.victim.age == nil })
  }

  @Test func `call back victims of earlier cases by their phones`() {
    let followed = Self.month.filter { $0.kind == .followUp }
    let phones = Set(Self.month.filter(\.opensCase).compactMap(\.victim.phone))
    #expect(!followed.isEmpty)
    #expect(followed.allSatisfy { phones.contains($0.caller.phone ?? "") })
  }

  // The platform's figures of 102,762 real cases.
  private static let realCases = [
    "T01": 35_459, "T04": 13_772, "T02": 11_836, "T05": 11_105, "T06": 8464, "T03": 7058,
    "T08": 4563, "T07": 4407, "T10": 2155, "T09": 1654, "T11": 1092, "T12": 1197,
  ]
}

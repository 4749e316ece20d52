import Domain
import JSON
import Postgres
import Store
import Support

@testable import Briefing

/// A desk that does anything a desk may do, on a few days of 2024, as chance has it.
struct FigureStorm {
  let log: CaseLog
  private var dice: Dice
  private var calls: [String] = []
  private var cases: [String] = []

  /// The first of the days; the others follow.
  static let first = CalendarDay(number: 19_780)
  static let days = 9
  private static let cards = (10..<26).map { "62220000000000\($0)" }

  init(_ log: CaseLog, seed: UInt64) {
    self.log = log
    dice = Dice(seed: seed)
  }

  private mutating func moment() -> Instant {
    Instant(day: Self.first.adding(days: dice.below(Self.days)))
      .adding(seconds: dice.below(86_400))
  }

  /// Does one thing; what the rules refuse is no harm.
  mutating func act() throws {
    guard calls.count > 3 else { return try record() }
    do throws(PostgresError) {
      let statement: SQL
      switch dice.below(20) {
      case 0..<4: return try record()
      case 4, 5: statement = amendment()
      case 6: statement = "select api.attach_call(\(dice.pick(calls)), \(dice.pick(cases)))"
      case 7: statement = "select api.merge_cases(\(dice.pick(cases)), \(dice.pick(cases)))"
      case 8: statement = "select api.unmerge_case(\(dice.pick(cases)))"
      case 9, 10: statement = attempt()
      case 11...13:
        let result = dice.pick(["still_safe", "still_safe", "paid_after_all"])
        statement = """
          select api.finish_followup(f."case", \(result)) from api.list_followups('infinity', 1) f
          """
      case 14 where dice.chance(20):
        statement = "select api.close_case(\(dice.pick(cases)), null, true)"
      default: statement = holding()
      }
      try log.session.run(statement)
    } catch {
      guard case .refused(let state, _, _) = error, state.hasPrefix("DK") else { throw error }
    }
  }

  private mutating func record() throws(PostgresError) {
    let (at, kind) = (moment(), dice.pick(CallKind.allCases))
    var sheet = CallSheet(
      id: UUID(at: at, using: &dice), receivedAt: at, kind: kind,
      tactic: .init(code: dice.pick(["T01", "T08", "T0801", "T13"]), isGiven: true))
    if !cases.isEmpty, dice.chance(30) { sheet.caseNumber = dice.pick(cases) }
    sheet.source = dice.chance(70) ? dice.pick(CallSource.allCases) : nil
    sheet.victim.sex = dice.chance(70) ? dice.pick(Sex.allCases) : nil
    sheet.victim.age = dice.chance(70) ? dice.below(90) : nil
    sheet.victim.division = dice.chance(70) ? dice.pick(["110102", "110105"]) : nil
    sheet.victim.occupation = dice.chance(50) ? dice.pick(["教师", "退休"]) : nil
    sheet.elements.wayIn = dice.chance(50) ? dice.pick(WayIn.allCases).rawValue : nil
    for _ in 0..<dice.below(3) {
      let role = dice.pick([IdentifierRole.payee, .payee, .contact, .neutral])
      sheet.identifiers.append(.init(identifier: card(), role: role))
    }
    for _ in 0..<dice.below(3) { money(&sheet) }
    if kind == .dissuasion || dice.chance(10) {
      sheet.dissuasion = .init(
        channel: .phone, result: dice.chance(80) ? dice.pick(DissuasionResult.allCases) : nil)
    }
    let hash = String(repeating: "0", count: 64)
    let recorded = try Calls(log.session).record(sheet, contentHash: hash)
    calls.append(recorded.call)
    if let number = recorded.caseNumber, !cases.contains(number) { cases.append(number) }
  }

  private mutating func card() -> Identifier {
    let digits = dice.pick(Self.cards)
    return Identifier(kind: .bankCard, canonical: digits, said: digits)
  }

  private mutating func money(_ sheet: inout CallSheet) {
    sheet.add(
      dice.pick(MoneyKind.allCases), 1 + dice.below(200_000), isApproximate: dice.chance(20))
    let last = sheet.money.count - 1
    if dice.chance(60) { sheet.money[last].to = card() }
    if dice.chance(60) { sheet.money[last].channel = dice.pick(MoneyChannel.allCases) }
  }

  private mutating func amendment() -> SQL {
    let named: JSONValue = [
      [
        "kind": "bank_card", "canonical": .string(dice.pick(Self.cards)), "said": "x",
        "role": "payee",
      ]
    ]
    let paid: JSONValue = [
      ["kind": "paid", "fen": .integer(1 + dice.below(9_000_000)), "said": "x"]
    ]
    let patch = dice.pick(
      [
        ["received_at": .string(moment().text)], ["received_at": .string(moment().text)],
        ["kind": "not_fraud"], ["kind": "loss"], ["tactic": "T02"], ["source": "bank"],
        ["identifiers": []], ["identifiers": named], ["money": []], ["money": paid],
        ["victim": ["sex": "female", "age": 61, "division": "110108"]],
        ["elements": ["way_in": "sms"]], ["dissuasion": .null],
        ["dissuasion": ["channel": "sms", "result": "persuaded_stop"]],
      ] as [JSONValue])
    return "select api.amend_call(\(dice.pick(calls)), \(patch.text)::jsonb)"
  }

  private mutating func attempt() -> SQL {
    var attempt: JSONValue = ["channel": "counter", "at": .string(moment().text)]
    if dice.chance(70) {
      attempt["result"] = .string(dice.pick(DissuasionResult.allCases).rawValue)
    }
    if dice.chance(40) { attempt["prevented_fen"] = .integer(1 + dice.below(900_000)) }
    return "select api.dissuade(\(dice.pick(cases)), \(attempt.text)::jsonb)"
  }

  /// Stops, freezes, sets free or gives back what was paid to one of the accounts.
  private mutating func holding() -> SQL {
    let (account, at) = ([dice.pick(Self.cards)], moment().text)
    let fen = dice.chance(50) ? 1 + dice.below(1_000_000) : nil
    switch dice.below(6) {
    case 0:
      return
        "select api.release_stop(l.stop, null, null) from api.list_stops('{\"state\": \"executed\"}', 1) l"
    case 1:
      return
        "select api.return_frozen(l.freeze, '{\"fen\": 1}') from api.list_freezes('{\"state\": \"frozen\"}', 1) l"
    case 2:
      return
        "select api.release_freeze(l.freeze, '{}') from api.list_freezes('{\"state\": \"frozen\"}', 1) l"
    case 3:
      return """
        select api.freeze_account(\(account), null,
          jsonb_build_object('filed_number', '1', 'fen', \(fen ?? 0)::bigint, 'at', \(at)::text))
        """
    default:
      return """
        select api.execute_stop(api.submit_stop(api.request_stop(\(account), null,
          '{"stop_bank": "x", "stop_name": "x", "transfer": 1, "fen": 1,
            "at": "2024-02-20T09:00:00+08:00", "from_bank": "x", "from_name": "x",
            "from_account": "6217000000000001", "victim_name": "x", "victim_phone": "x",
            "document_kind": "other", "document_number": "x", "description": "x"}')
          ->> 'stop', \(at)::timestamptz) ->> 'stop',
          jsonb_strip_nulls(jsonb_build_object('fen', \(fen)::bigint, 'at', \(at)::text)))
        """
    }
  }
}

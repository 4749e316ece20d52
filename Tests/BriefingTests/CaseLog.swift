import Domain
import JSON
import Postgres
import Store
import Support

@testable import Briefing

/// A person of a desk who records invented calls and asks for briefings.
final class CaseLog {
  let session: Session
  private var random = SystemRandomNumberGenerator()

  init(_ duty: String = "officer", unit: String = "000000") throws {
    session = try ScratchDatabase.person(duty, unit: unit)
  }

  var briefings: Briefings { Briefings(session) }

  /// Records a call at ten on a day, as changed by `write`; answers its case.
  @discardableResult
  func record(
    _ kind: CallKind, on day: String, in caseNumber: String? = nil,
    _ write: (inout CallSheet) -> Void = { _ in }
  ) throws -> String? {
    let at = Instant("\(day)T10:00:00+08:00") ?? Instant(microseconds: 0)
    var sheet = CallSheet(
      id: UUID(at: at, using: &random), receivedAt: at, kind: kind,
      tactic: .init(code: "T08", isGiven: true))
    sheet.caseNumber = caseNumber
    write(&sheet)
    return try record(sheet)
  }

  @discardableResult
  func record(_ sheet: CallSheet) throws -> String? {
    try Calls(session).record(sheet, contentHash: String(repeating: "0", count: 64)).caseNumber
  }

  func number(_ text: String?) throws -> Number {
    guard let text, let number = Number(text, of: .fraudCase) else { throw Missing() }
    return number
  }

  /// The briefing's JSON of a day, without freezing it.
  func preview(_ day: String) throws -> JSONValue { try briefings.preview(period(day)).json }

  func period(_ day: String, _ kind: BriefingKind = .daily) throws -> BriefingPeriod {
    guard let day = CalendarDay(day) else { throw Missing() }
    return BriefingPeriod(kind, holding: day)
  }

  /// The one value that a statement answers, as text.
  func ask(_ statement: SQL) throws -> String {
    guard let text = try session.run(statement).first?.decode(String?.self) else { throw Missing() }
    return text
  }

  struct Missing: Error {}
}

extension CallSheet {
  /// Adds a ledger entry of whole yuan.
  mutating func add(_ kind: MoneyKind, _ yuan: Int, isApproximate: Bool = false) {
    let amount = Amount(fen: Fen(yuan * 100), isApproximate: isApproximate, said: "\(yuan)元")
    money.append(.init(kind: kind, amount: amount))
  }
}

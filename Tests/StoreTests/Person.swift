import Domain
import JSON
import Postgres
import Store
import Support

/// A person of a desk at work, in the database of the running test.
final class Person {
  let session: Session
  private var random = SystemRandomNumberGenerator()

  /// `110102` lies below `110000`; `310000` is another desk's.
  init(_ duty: String = "officer", unit: String = "110102") throws {
    let maker = try ScratchDatabase.current.session()
    // Another test of the suite may be making the same ones.
    for code in ["110000", "110102", "310000"] {
      _ = try? maker.run("select api.add_unit(\(code), \(code), null, null, null)")
    }
    session = try ScratchDatabase.person(duty, unit: unit)
  }

  init(session: Session) { self.session = session }

  /// An officer of a desk that no other test has.
  static func atOwnDesk() throws -> (person: Person, unit: String) {
    let unit = String(Int.random(in: 100_000_000...999_999_999))
    let maker = try ScratchDatabase.current.session()
    try maker.run("select api.add_unit(\(unit), \(unit), '000000', null, null)")
    return (Person(session: try ScratchDatabase.person("officer", unit: unit)), unit)
  }

  var calls: Calls { Calls(session) }
  var cases: Cases { Cases(session) }

  /// A sheet received at ten, as changed by `write`.
  func sheet(
    _ kind: CallKind, at time: String = "2026-11-10T10:00:00+08:00",
    _ write: (inout CallSheet) -> Void = { _ in }
  ) -> CallSheet {
    let at = Instant(time) ?? Instant(microseconds: 0)
    var sheet = CallSheet(
      id: UUID(at: at, using: &random), receivedAt: at, kind: kind,
      tactic: .init(code: "T08", isGiven: true))
    write(&sheet)
    return sheet
  }

  @discardableResult
  func record(_ sheet: CallSheet) throws -> Recorded {
    try calls.record(sheet, contentHash: String(repeating: "0", count: 64))
  }

  @discardableResult
  func record(
    _ kind: CallKind, at time: String = "2026-11-10T10:00:00+08:00",
    _ write: (inout CallSheet) -> Void = { _ in }
  ) throws -> Recorded {
    try record(sheet(kind, at: time, write))
  }

  /// The sheet of a call as it is shown.
  func shown(_ call: String, unmasking: String? = nil) throws -> JSONValue? {
    try calls.show(number(call), unmasking: unmasking)?["sheet"]
  }

  func shownCase(_ number: String?) throws -> JSONValue? {
    try cases.show(caseNumber(number))
  }

  /// Applies a merge patch written as the database takes it.
  @discardableResult
  func amend(_ call: String, _ patch: JSONValue) throws -> JSONValue? {
    try session.document("select api.amend_call(\(call), \(patch.text)::jsonb)")
  }

  /// Asks for one text.
  func ask(_ statement: SQL) throws -> String? {
    try session.run(statement).first?.decode(String?.self)
  }

  func number(_ text: String) throws -> Number {
    guard let number = Number(text, of: .call) else { throw Missing() }
    return number
  }

  func caseNumber(_ text: String?) throws -> Number {
    guard let text, let number = Number(text, of: .fraudCase) else { throw Missing() }
    return number
  }

  struct Missing: Error {}
}

extension CallSheet {
  /// Adds a ledger entry of whole yuan.
  mutating func add(
    _ kind: MoneyKind, _ yuan: Int, from: Identifier? = nil, to: Identifier? = nil
  ) {
    var entry = MoneyEntry(
      kind: kind, amount: Amount(fen: Fen(yuan * 100), isApproximate: false, said: "\(yuan)元"))
    entry.from = from
    entry.to = to
    money.append(entry)
  }

  mutating func name(_ identifier: Identifier, _ role: IdentifierRole = .payee) {
    identifiers.append(.init(identifier: identifier, role: role))
  }
}

extension Identifier {
  /// An invented card, by its last digits.
  static func card(_ tail: Int) -> Identifier {
    let digits = String(6_222_000_000_000_000 + tail)
    return Identifier(kind: .bankCard, canonical: digits, said: digits)
  }

  static func phone(_ digits: String) -> Identifier {
    Identifier(kind: .phone, canonical: digits, said: digits)
  }
}

extension PostgresError {
  var state: String? {
    if case .refused(let state, _, _) = self { state } else { nil }
  }

  var rule: String? {
    if case .refused(_, _, let rule) = self { rule } else { nil }
  }

  var message: String? {
    if case .refused(_, let message, _) = self { message } else { nil }
  }
}

/// What a body was refused with; `nil` where it was not.
func refusal(_ body: () throws -> Void) -> PostgresError? {
  do {
    try body()
    return nil
  } catch {
    return error as? PostgresError
  }
}

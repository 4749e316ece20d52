import Domain
import Leads
import Postgres
import Store
import Support

/// A person of a desk, an officer by default, who records invented calls, in the database of the
/// running test.
final class Desk {
  let session: Session
  private var random = SystemRandomNumberGenerator()

  init(_ duty: String = "officer", unit: String = "110102") throws {
    let maker = try ScratchDatabase.current.session()
    // Another test of the suite may be making the same one.
    _ = try? maker.run("select api.add_unit(\(unit), \(unit), null, null, null)")
    session = try ScratchDatabase.person(duty, unit: unit)
  }

  init(session: Session) { self.session = session }

  var login: String { session.user }
  var leads: LeadLog { LeadLog(session) }
  var watches: Watches { Watches(session) }

  @discardableResult
  func record(
    _ kind: CallKind, at time: String = "2026-11-10T10:00:00+08:00",
    _ write: (inout CallSheet) -> Void
  ) throws -> Recorded {
    let hash = String(repeating: "0", count: 64)
    return try Calls(session).record(sheet(kind, at: time, write), contentHash: hash)
  }

  func sheet(
    _ kind: CallKind, at time: String = "2026-11-10T10:00:00+08:00",
    _ write: (inout CallSheet) -> Void
  ) -> CallSheet {
    let at = Instant(time) ?? Instant(microseconds: 0)
    var sheet = CallSheet(
      id: UUID(at: at, using: &random), receivedAt: at, kind: kind,
      tactic: .init(code: "T08", isGiven: true))
    write(&sheet)
    return sheet
  }

  func merge(_ source: Recorded, into target: Recorded) throws {
    try session.run("select api.merge_cases(\(source.caseNumber), \(target.caseNumber))")
  }
}

extension CallSheet {
  mutating func name(
    _ identifier: Identifier, _ role: IdentifierRole = .payee, level: Int? = nil,
    holder: String? = nil, bank: String? = nil
  ) {
    identifiers.append(
      .init(identifier: identifier, role: role, holder: holder, bank: bank, level: level))
  }

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
}

extension Identifier {
  static let official = Identifier(
    kind: .phone, canonical: "96110", said: "96110", isOfficial: true)

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
  /// The rule a refusal names.
  var rule: String? {
    if case .refused(_, _, let rule) = self { rule } else { nil }
  }

  /// Whether the role has no right to ask at all.
  var isOfRights: Bool {
    if case .refused("42501", _, _) = self { true } else { false }
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

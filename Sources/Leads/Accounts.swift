public import Domain
public import JSON
public import Postgres
import Reading
import Store

/// Accounts, phones and other identifiers, as investigators ask for them.
public struct Accounts {
  private let session: Session

  public init(_ session: Session) { self.session = session }

  /// Finds what is known of an identifier as it was typed: spaced, dashed, full-width.
  ///
  /// - Parameters:
  ///   - typed: The identifier.
  ///   - limit: How many calls and cases of the own desk at most.
  /// - Returns: The dossier as `desk account show --json` prints it, money in fen; `nil` when
  ///   nothing is known, or it is the victim's own.
  /// - Throws: ``PostgresError``.
  /// - Complexity: One index probe; O(*n*) in the calls that name it, at most as many as the
  ///   setting `dossier_mentions` says.
  public func show(_ typed: String, limit: Int = 20) throws(PostgresError) -> JSONValue? {
    try show(AccountQuestion(typed), limit: limit)
  }

  /// Answers what was asked: the number itself where it is known, else what it may be meant for.
  ///
  /// - Parameters:
  ///   - question: What was asked.
  ///   - isExact: Whether only the number as it was typed will do.
  ///   - limit: How many calls and cases of the own desk at most.
  /// - Returns: The dossier of the number, of the one that may be meant, or all that may be.
  /// - Throws: ``PostgresError``.
  /// - Complexity: One to three statements; a few index probes and at most 1,000 numbers each.
  public func answer(
    _ question: AccountQuestion, isExact: Bool = false, limit: Int = 20
  ) throws(PostgresError) -> AccountAnswer {
    let isHalf = question.partial?.isPattern == true
    if isExact || !isHalf, let found = try show(question, limit: limit) {
      return .dossier(found, meant: nil)
    }
    guard !isExact, let number = question.partial else { return .nothing }
    guard number.isEnough else { return .tooLittle }
    guard let candidates = try find(number, question, limit: limit) else { return .nothing }
    guard candidates.count == 1, let only = candidates.ranked.first else {
      return candidates.ranked.isEmpty ? .nothing : .candidates(candidates)
    }
    let found = try document([only.identifier], kind: only.kind, limit: limit, official: nil)
    let isMeant = only.likeness == .same
    return found.map { .dossier($0, meant: isMeant ? nil : only) } ?? .nothing
  }

  /// Ranks the identifiers named from `from` until before `to`: by cases, money paid, calls;
  /// those of them that the filter lets through.
  ///
  /// - Throws: ``PostgresError``.
  public func list(
    from: Instant, to: Instant, filter: RankingFilter = RankingFilter(), limit: Int
  ) throws(PostgresError) -> Rows {
    try session.run(
      """
      select identifier, kind, issuer, cases, calls, paid_fen, first_seen, last_seen
      from api.list_accounts(\(from), \(to), \(filter.kind?.rawValue), \(limit), \(filter.tactic),
        \(filter.casesLeast), \(filter.banks))
      """)
  }

  private func show(_ question: AccountQuestion, limit: Int) throws(PostgresError) -> JSONValue? {
    let forms = question.writtenForms
    guard !forms.isEmpty else { return nil }
    return try document(forms, kind: question.kind, limit: limit, official: question.official)
  }

  private func document(
    _ forms: [String], kind: IdentifierKind?, limit: Int, official: String?
  ) throws(PostgresError) -> JSONValue? {
    try session.document(
      "select api.show_account(\(forms), \(kind?.rawValue), \(limit), \(official))"
    ).map(Dossier.completed)
  }

  private func find(
    _ number: PartialNumber, _ question: AccountQuestion, limit: Int
  ) throws(PostgresError) -> Candidates? {
    let asked = number.question(
      kind: question.kind, banks: question.banks, limit: max(limit, Candidates.rankedLeast))
    return try session.document("select api.find_accounts(\(asked.text))")
      .map { Candidates($0, asked: number.text) }
  }
}

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
  /// - Returns: The dossier as `desk account show --json` prints it, money in fen; `nil` when
  ///   nothing is known, or it is the victim's own.
  /// - Throws: ``PostgresError``.
  /// - Complexity: One index probe; O(*n*) in the calls that name it, at most 10,000.
  public func show(_ typed: String) throws(PostgresError) -> JSONValue? {
    try session.document("select api.show_account(\(Self.writtenForms(of: typed)))")
  }

  /// Ranks the identifiers named from `from` until before `to`: by cases, money paid, calls.
  public func list(
    from: Instant, to: Instant, kind: IdentifierKind?, limit: Int
  ) throws(PostgresError) -> Rows {
    try session.run(
      """
      select identifier, kind, issuer, cases, calls, paid_fen, first_seen, last_seen
      from api.list_accounts(\(from), \(to), \(kind?.rawValue), \(limit))
      """)
  }

  /// The forms an identifier may be kept in, the likeliest first.
  ///
  /// What looks like one kind may have been recorded as another: 11 digits are a phone, or an
  /// Alipay account.
  static func writtenForms(of typed: String) -> [String] {
    var forms: [String] = []
    let narrowed = Text.narrowed(typed)
    let plain = String(narrowed.unicodeScalars.filter { $0 != " " && $0 != "-" && $0 != "\t" })
    let read = ([nil] + IdentifierKind.allCases.map { $0 }).map { kind in
      IdentifierReader.read(typed, as: kind)?.canonical
    }
    for form in read + [plain, narrowed] {
      if let form, !form.isEmpty, !forms.contains(form) { forms.append(form) }
    }
    return forms
  }
}

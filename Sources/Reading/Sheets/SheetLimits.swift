import Domain

/// How long and how many the parts of a sheet may be.
///
/// Lengths are in Unicode scalars, as PostgreSQL counts them; the tables hold the same limits.
public enum SheetLimits {
  /// The whole of what the caller told.
  public static let narrativeLength = 20_000
  /// As long as the narrative.
  public static let noteLength = 20_000
  /// Pretext and claimed identity.
  public static let accountLength = 2000
  /// One phrase the fraudster used.
  public static let phraseLength = 2000
  /// One link.
  public static let linkLength = 2000
  /// The name of an app, with its package.
  public static let appLength = 500
  /// An identifier as it was said.
  public static let identifierLength = 500
  /// Names, banks, occupations and the like.
  public static let nameLength = 200
  /// An amount as it was said.
  public static let amountLength = 64
  /// Phones and document numbers of persons.
  public static let numberLength = 40
  /// A case's number.
  public static let caseNumberLength = 32
  /// Entries of any array.
  public static let entries = 100
  /// Unknown keys named one by one.
  public static let unknownKeys = 20
  /// The ages a person may have.
  public static let ageYears = 0...130
  /// How far down the chain an account may lie.
  public static let level = 1...99

  static let earliest = CalendarDay(year: 2000, month: 1, day: 1).map { Instant(day: $0) }
  /// Ahead of the clock by more is refused.
  static let aheadSeconds = 86_400
  /// Ahead of the clock by more is warned of.
  static let aheadWarnedSeconds = 600
  /// Amounts of one sheet further apart are warned of: 元 and 万元 may be mixed up.
  static let amountRatio = 1000
  /// One payment of 100 million yuan or more is warned of: 万 and 亿 may be mixed up.
  static let amountDoubtedFen = 10_000_000_000
}

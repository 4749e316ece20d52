import Domain

/// One narrative with the facts a person marked in it.
///
/// A line is `class|kind|sex|age|division|money|identifiers|times|narrative`; money is
/// `kind:fen`, with `none` for an amount that is told and did not move; an identifier is
/// `kind:canonical:role`, with `own` for the caller's or the victim's phone and document.
struct NarrativeCorpus: Sendable {
  let tactic: String
  let kind: CallKind?
  let sex: Sex?
  let age: Int?
  let division: String?
  let money: [String]
  let identifiers: [String]
  let times: [String]
  let narrative: String

  /// What the readers were built on, and what they first saw afterwards.
  static let tuned = read(NarrativesTuned.text)
  static let heldOut = read(NarrativesHeldOut.text)
  static let later = read(NarrativesLater.text)
  /// As an officer types them in a hurry, and in English.
  static let desk = read(NarrativesDesk.text + "\n" + NarrativesDeskLater.text)
  static let english = read(NarrativesEnglish.text)

  /// The moment every narrative is told at, a Tuesday.
  static let now = Instant("2026-11-10T12:30:00+08:00") ?? Instant(microseconds: 0)

  static func read(_ text: String) -> [NarrativeCorpus] {
    text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      return fields.count == 9 ? NarrativeCorpus(fields) : nil
    }
  }

  private init(_ fields: [String]) {
    func words(_ field: Int) -> [String] { fields[field].split(separator: " ").map(String.init) }
    tactic = fields[0]
    kind = CallKind(rawValue: fields[1])
    sex = Sex(rawValue: fields[2])
    age = Int(fields[3])
    division = fields[4].isEmpty ? nil : fields[4]
    money = words(5)
    identifiers = words(6)
    times = words(7)
    narrative = fields[8]
  }

  /// The fen of every amount told.
  var amounts: [String] {
    Set(money.map { String($0.drop { $0 != ":" }.dropFirst()) }).sorted()
  }
  /// The amounts that belong into the ledger.
  var ledger: [String] { money.filter { !$0.hasPrefix("none:") } }
  /// `kind:canonical` of every identifier told.
  var numbers: [String] {
    Set(identifiers.map { $0[..<($0.lastIndex(of: ":") ?? $0.endIndex)].lowercased() }).sorted()
  }
  /// `canonical:role` of every identifier told.
  var roles: [String] {
    Set(identifiers.map { $0.drop { $0 != ":" }.dropFirst().lowercased() }).sorted()
  }
  var kindCode: [String] { [kind?.rawValue].compactMap(\.self) }
  /// What is told of the victim.
  var person: [String] {
    [
      sex.map { "sex:\($0.rawValue)" }, age.map { "age:\($0)" }, division.map { "division:\($0)" },
    ].compactMap(\.self)
  }
}

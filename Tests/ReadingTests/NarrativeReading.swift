import Domain

@testable import Reading

/// What the readers make of a narrative, in the words of the corpus.
struct NarrativeReading {
  let facts: Facts
  let sheet: CallSheet?

  init(_ told: NarrativeCorpus) {
    facts = Facts(reading: told.narrative, now: NarrativeCorpus.now)
    sheet = WordsReader(now: NarrativeCorpus.now).read(told.narrative).sheet
  }

  /// Fen, or hundredths with their currency.
  var amounts: [String] {
    Set(
      facts.amounts.map { amount in
        String(amount.fen.count) + (amount.currency == .yuan ? "" : amount.currency.rawValue)
      }
    ).sorted()
  }
  var ledger: [String] {
    sheet?.money.map { "\($0.kind.rawValue):\($0.amount.fen.count)" } ?? []
  }
  var numbers: [String] {
    Set(facts.identifiers.map { "\($0.kind.rawValue):\($0.canonical)".lowercased() }).sorted()
  }
  var times: [String] { Set(facts.times.map(\.text)).sorted() }
  var roles: [String] {
    let own = [sheet?.caller.phone, sheet?.victim.phone, sheet?.victim.idNumber]
    let mentions = sheet?.identifiers.map { "\($0.identifier.canonical):\($0.role.rawValue)" } ?? []
    return Set((own.compactMap { $0.map { $0 + ":own" } } + mentions).map { $0.lowercased() })
      .sorted()
  }
  var kind: [String] { [sheet?.kind.rawValue].compactMap(\.self) }
  var person: [String] {
    [
      sheet?.victim.sex.map { "sex:\($0.rawValue)" }, sheet?.victim.age.map { "age:\($0)" },
      sheet?.victim.division.map { "division:\($0)" },
    ].compactMap(\.self)
  }
}

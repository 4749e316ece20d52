public import Domain

/// What is seen in a text: amounts, identifiers, times, and the tactics it points to.
public struct Facts: Hashable, Sendable {
  public let amounts: [Amount]
  public let identifiers: [Identifier]
  public let times: [Instant]
  /// Best first; empty when no word points to any.
  public let tactics: [TacticSuggestion]

  /// Reads a text as it is told at `now`.
  ///
  /// A text that is one identifier or one amount and nothing else is read whole: 一百零一 alone is
  /// an amount though in a sentence it would want a currency.
  public init(reading text: String, now: Instant) {
    let folded = FoldedText(text)
    let trimmed = folded.trimmed
    if let identifier = IdentifierReader.recognise(trimmed) {
      self.init(identifiers: [identifier])
      return
    }
    if let amount = AmountReader.read(whole: trimmed) {
      self.init(amounts: [amount])
      return
    }
    let found = TimeReader.find(in: folded, now: now)
    let times = found.map(\.range)
    let identifiers = IdentifierReader.find(in: folded, except: times)
    let taken = (times + identifiers.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
    self.init(
      amounts: AmountReader.find(in: folded, except: taken).map(\.value),
      identifiers: identifiers.map(\.value),
      times: found.map(\.value),
      tactics: TacticLexicon.suggest(folded))
  }

  /// Reads a text as one thing of a kind, right or wrong.
  public init(reading text: String, as kind: FactKind) {
    switch kind {
    case .amount: self.init(amounts: AmountReader.read(whole: text).map { [$0] } ?? [])
    case .identifier(let kind):
      self.init(identifiers: IdentifierReader.read(text, as: kind).map { [$0] } ?? [])
    }
  }

  private init(
    amounts: [Amount] = [],
    identifiers: [Identifier] = [],
    times: [Instant] = [],
    tactics: [TacticSuggestion] = []
  ) {
    self.amounts = amounts
    self.identifiers = identifiers
    self.times = times
    self.tactics = tactics
  }
}

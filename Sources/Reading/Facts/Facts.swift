public import Domain

/// What is seen in a text: amounts, identifiers, times, the tactics it points to, and the story
/// they belong to.
public struct Facts: Hashable, Sendable {
  public let amounts: [Amount]
  public let identifiers: [Identifier]
  public let times: [Instant]
  /// Best first; empty when no word points to any.
  public let tactics: [TacticSuggestion]
  /// Who did what with which account.
  public let story: FactsStory

  /// Reads a text as it is told at `now`.
  ///
  /// A text that is one identifier or one amount and nothing else is read whole: 一百零一 alone is
  /// an amount though in a sentence it would want a currency.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public init(reading text: String, now: Instant) {
    let folded = FoldedText(text)
    let trimmed = folded.trimmed
    if trimmed.count == 0 {
      self.init(amounts: [])
    } else if let identifier = IdentifierReader.recognise(trimmed) {
      self.init(identifiers: [identifier])
    } else if let amount = AmountReader.read(whole: trimmed) {
      self.init(amounts: [amount])
    } else if folded.count > SheetLimits.narrativeLength {
      self.init(readingAtLength: folded, now: now)
    } else {
      let told = WordsTold(folded, now: now)
      self.init(
        amounts: told.view.amounts.map(\.value),
        identifiers: told.view.identifiers.map(\.value),
        times: told.view.times.map(\.value.instant),
        tactics: TacticLexicon.suggest(folded),
        story: FactsStory(told))
    }
  }

  /// Reads what is longer than any narrative: its numbers and times, and no story.
  private init(readingAtLength text: FoldedText, now: Instant) {
    let times = TimeReader.find(in: text, now: now)
    let identifiers = IdentifierReader.find(in: text, except: times.map(\.range))
    let taken = (times.map(\.range) + identifiers.map(\.range))
      .sorted { $0.lowerBound < $1.lowerBound }
    self.init(
      amounts: AmountReader.find(in: text, except: taken).map(\.value),
      identifiers: identifiers.map(\.value),
      times: times.map(\.value),
      tactics: TacticLexicon.suggest(text))
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
    tactics: [TacticSuggestion] = [],
    story: FactsStory = FactsStory()
  ) {
    self.amounts = amounts
    self.identifiers = identifiers
    self.times = times
    self.tactics = tactics
    self.story = story
  }
}

import Domain

/// How the fraud was done, as far as free words tell.
struct WordsElements {
  private(set) var elements = CallSheet.Elements()

  init(_ view: WordsView) {
    let text = view.text
    elements.wayIn = ElementWords.waysIn.cues(in: text).first?.meaning.rawValue
    for cue in ElementWords.tools.cues(in: text)
    where !elements.tools.contains(cue.meaning.rawValue) {
      elements.tools.append(cue.meaning.rawValue)
    }
    let claimed = ClaimedIdentity.all(in: view)
    if !claimed.isEmpty { elements.claimedIdentity = claimed.joined(separator: "、") }
    elements.screenSharing = flag(ElementWords.screenSharing, text)
    elements.remoteControl = flag(ElementWords.remoteControl, text)
    elements.ai = flag(ElementWords.artificial, text)
    elements.links = unique(view.identifiers.filter { $0.value.kind == .link }.map(\.value.said))
    let named = ElementWords.apps.cues(in: text).map { text.said($0.range) }
    elements.apps = unique(
      view.identifiers.filter { $0.value.kind == .app }.map(\.value.canonical) + named)
  }

  /// True where a term is told and not denied; what nobody speaks of is not known.
  private func flag(_ words: WordSet<Void>, _ text: FoldedText) -> Bool? {
    let isTold = words.cues(in: text).contains { cue in
      !ElementWords.negations.stands(in: text, before: cue.range.lowerBound)
    }
    return isTold ? true : nil
  }

  private func unique(_ texts: [String]) -> [String] {
    var seen = Set<String>()
    return texts.filter { seen.insert($0).inserted }.prefix(SheetLimits.entries).map(\.self)
  }
}

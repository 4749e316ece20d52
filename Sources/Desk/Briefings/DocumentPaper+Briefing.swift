import Briefing

extension DocumentPaper {
  /// Writes the briefing that is issued or found.
  func write(_ find: () throws -> FrozenBriefing) throws -> FrozenBriefing {
    try write(find, document: \.document, json: { $0.sealedContent + "\n" })
  }
}

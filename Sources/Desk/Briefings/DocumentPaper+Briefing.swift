import Briefing

extension DocumentPaper {
  /// Writes the briefing that is issued or found.
  func write(_ find: () throws -> FrozenBriefing) throws -> FrozenBriefing {
    try write(find, document: \.briefing.document, json: { $0.content + "\n" })
  }
}

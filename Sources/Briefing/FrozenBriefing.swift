import JSON

/// A briefing with the bytes of its JSON as they went out.
public struct FrozenBriefing: Hashable, Sendable {
  public let briefing: Briefing
  /// The JSON in one line; of a frozen briefing to the byte what was frozen.
  public let content: String

  init(_ briefing: Briefing) {
    self.briefing = briefing
    content = briefing.json.text
  }

  init(_ briefing: Briefing, content: String) {
    self.briefing = briefing
    self.content = content
  }
}

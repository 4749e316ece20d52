import Documents

extension Briefing {
  /// For a terminal, 80 columns wide, in the language in force.
  public var text: String { document.text() }

  /// Markdown in the language in force.
  public var markdown: String { document.markdown }
}

extension String {
  /// The text with every such character written another way.
  func escaping(_ character: Character, as replacement: String) -> String {
    split(separator: character, omittingEmptySubsequences: false).joined(separator: replacement)
  }
}

extension StringProtocol {
  /// Where `part` stands first, byte for byte.
  package func range(of part: String) -> Range<Index>? {
    utf8.indices.lazy.filter { utf8[$0...].starts(with: part.utf8) }.first.map { start in
      start..<utf8.index(start, offsetBy: part.utf8.count)
    }
  }

  /// Whether `part` stands in the text, byte for byte.
  ///
  /// `contains(_:)` would do, but links the regular expressions of the standard library: a fifth of
  /// the program and of the conformances that the runtime searches at every start.
  package func has(_ part: String) -> Bool { range(of: part) != nil }
}

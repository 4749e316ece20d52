import Domain

extension String {
  /// About how wide the text is in points: an ideograph is as wide as high, others nearly as half.
  package func width(size: Double) -> Double {
    reduce(0) { width, character in
      width + (character.displayColumns == 2 ? size : size * Self.latin)
    }
  }

  /// The text, cut so that it is no wider.
  func cut(to width: Double, size: Double) -> String {
    guard self.width(size: size) > width else { return self }
    var (cut, taken) = ("", size)
    for character in self {
      taken += String(character).width(size: size)
      if taken > width { break }
      cut.append(character)
    }
    return cut + "…"
  }

  private static let latin = 0.56
}

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

  /// The text in two lines at most, broken near its middle at a space; each is cut to the width.
  func folded(to width: Double, size: Double) -> [String] {
    guard self.width(size: size) > width + 2 else { return [self] }
    let spaces = indices.filter { self[$0] == " " }
    let middle = count / 2
    let best = spaces.min {
      abs(distance(from: startIndex, to: $0) - middle)
        < abs(distance(from: startIndex, to: $1) - middle)
    }
    let lines = best.map { [String(self[..<$0]), String(self[index(after: $0)...])] } ?? [self]
    return lines.map { $0.cut(to: width + 2, size: size) }
  }

  private static let latin = 0.56
}

import Domain
import JSON

/// A part of what was said in a call, with the words that were looked for.
struct Excerpt {
  /// Harmless to a terminal, on one line.
  let text: String
  /// For each character whether it belongs to a word that was found.
  private let marks: [Bool]

  /// Takes the places of words from the database, in Unicode scalars; a place within a character
  /// takes in all of it.
  init(_ text: String, _ places: [Range<Int>]) {
    self.text = text.visibleOnOneLine
    var end = 0
    marks = self.text.map { character in
      let start = end
      end += character.unicodeScalars.count
      return places.contains { $0.overlaps(start..<end) }
    }
  }

  /// An element of the answer to a search.
  init(_ call: JSONValue) {
    let places = call["ranges"]?.elements.compactMap { place -> Range<Int>? in
      guard let from = place[0]?.asInteger, let to = place[1]?.asInteger, from < to else {
        return nil
      }
      return from..<to
    }
    self.init(call["excerpt"]?.asString ?? "", places ?? [])
  }

  /// Where the words stand, in Unicode scalars from the start of the text.
  var ranges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var end = 0
    for (character, isMarked) in zip(text, marks) {
      let start = end
      end += character.unicodeScalars.count
      guard isMarked else { continue }
      if let last = ranges.last, last.upperBound == start {
        ranges[ranges.count - 1] = last.lowerBound..<end
      } else {
        ranges.append(start..<end)
      }
    }
    return ranges
  }

  /// The text in lines of a terminal, the words bold where `isBold`; `nil` never to break a line.
  func lines(columns: Int?, isBold: Bool) -> [String] {
    let wrapped = columns.map { text.wrapped(columns: $0) } ?? text
    var rest = zip(text, marks).makeIterator()
    return wrapped.split(separator: "\n").map { line in
      var shown = ""
      var wasMarked = false
      for character in line {
        var next = rest.next()
        // A space at the end of a line is not drawn.
        while let skipped = next, skipped.0 != character { next = rest.next() }
        let isMarked = isBold && next?.1 == true
        if isMarked != wasMarked { shown += isMarked ? Self.boldOn : Self.boldOff }
        shown.append(character)
        wasMarked = isMarked
      }
      return shown + (wasMarked ? Self.boldOff : "")
    }
  }

  // ECMA-48, select graphic rendition.
  private static let boldOn = "\u{1B}[1m"
  private static let boldOff = "\u{1B}[22m"
}

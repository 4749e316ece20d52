/// A text with every scalar brought to the one form the readers know, position for position.
///
/// Full width becomes ASCII, traditional becomes simplified where the readers look, odd spaces and
/// dashes become the plain ones. Case is kept: addresses of some chains depend on it.
///
/// A class, so that the many readers of one text hold it by one reference.
final class FoldedText: Sendable {
  let original: [Unicode.Scalar]
  let scalars: [Unicode.Scalar]

  init(_ text: some StringProtocol) {
    var original: [Unicode.Scalar] = []
    original.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { original.append(scalar) }
    self.original = original
    let forms = Simplified.forms
    scalars = original.map { $0.folded(by: forms) }
  }

  /// The same words with other signs for the readers, one for each of the original's.
  init(original: [Unicode.Scalar], scalars: [Unicode.Scalar]) {
    self.original = original
    self.scalars = scalars
  }

  var count: Int { scalars.count }

  /// The scalar at `position`, or NUL outside the text.
  subscript(position: Int) -> Unicode.Scalar {
    position >= 0 && position < scalars.count ? scalars[position] : "\0"
  }

  /// What was said, as it was said.
  func said(_ range: Range<Int>) -> String { String(scalars: original[range]) }

  /// The part of the text as the readers see it.
  func folded(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }

  /// The same text without spaces at either end.
  var trimmed: FoldedText {
    var range = 0..<count
    while let first = range.first, scalars[first].isBlank { range = (first + 1)..<range.upperBound }
    while let last = range.last, scalars[last].isBlank { range = range.lowerBound..<last }
    guard range.count < count else { return self }
    return FoldedText(original: Array(original[range]), scalars: Array(scalars[range]))
  }

  /// Whether `word` stands at `position`; letters of `word` are lower case and match either case.
  func has(_ word: String, at position: Int) -> Bool {
    var index = position
    for scalar in word.unicodeScalars {
      guard self[index].lowercased == scalar else { return false }
      index += 1
    }
    return true
  }

  /// Whether `word` ends just before `position`.
  func has(_ word: String, before position: Int) -> Bool {
    has(word, at: position - word.unicodeScalars.count)
  }
}

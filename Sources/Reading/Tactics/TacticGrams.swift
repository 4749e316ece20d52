/// The character sequences of a text by which a learnt model knows tactics.
///
/// One to three neighbouring Chinese characters or Latin letters, folded. Digits and all else part
/// the sequences and are never in one: no number of a person gets into a model.
package struct TacticGrams {
  /// A sequence where it stands.
  package struct Occurrence {
    /// The scalars, 21 bits each, the last lowest.
    package let key: UInt64
    /// In Unicode scalars from the start of the text.
    package let start: Int
    package let length: Int
  }

  /// Characters of the longest sequence: as many as a key holds.
  package static let lengthMax = 3
  private static let bitsPerScalar: UInt64 = 21

  package let occurrences: [Occurrence]

  package init(of text: String) { self.init(of: FoldedText(text)) }

  init(of text: FoldedText) {
    var occurrences: [Occurrence] = []
    occurrences.reserveCapacity(text.count * Self.lengthMax)
    for start in 0..<text.count {
      var key: UInt64 = 0
      for length in 1...Self.lengthMax {
        let scalar = text[start + length - 1]
        guard scalar.isHan || scalar.isLetter else { break }
        key = key << Self.bitsPerScalar | UInt64(scalar.lowercased.value)
        occurrences.append(Occurrence(key: key, start: start, length: length))
      }
    }
    self.occurrences = occurrences
  }
}

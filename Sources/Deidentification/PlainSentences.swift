import Domain
import Reading

/// Sentences of a narrative that may be told to anyone, because every word of them is a common one.
///
/// A sentence is kept or left out as a whole, so that what is told means what was said. Amounts
/// and times in it are made coarse first; a sentence with a number, a name, a place, a firm or
/// any word that is not in the list is left out. Names need not be known to be kept out: no list
/// of names is asked, only the list of words.
public enum PlainSentences {
  /// The sentences that may be told, in order.
  public static func all(in narrative: String) -> [String] {
    split(narrative).compactMap(plain)
  }

  /// Chinese where a Chinese character is in it.
  static func language(of sentence: String) -> Language {
    sentence.unicodeScalars.contains(where: isHan) ? .chinese : .english
  }

  private static let lengthMin = 8
  private static let lengthMax = 120

  private static func plain(_ sentence: String) -> String? {
    guard (lengthMin...lengthMax).contains(sentence.count),
      IdentifierReader.find(in: sentence).isEmpty
    else { return nil }
    let language = language(of: sentence)
    let (coarse, rest) = Language.$current.withValue(language) { coarsened(sentence) }
    let isPlain = language == .chinese ? isPlainChinese(rest) : isPlainEnglish(rest)
    return isPlain ? coarse + (language == .chinese ? "。" : ".") : nil
  }

  /// The sentence with its amounts and times made coarse, and what is left between them.
  private static func coarsened(_ sentence: String) -> (coarse: String, rest: [String]) {
    let scalars = Array(sentence.unicodeScalars)
    let times = TimeReader.find(in: sentence, now: Instant(microseconds: 0))
      .map { (range: $0.range, words: say("某日", "one day")) }
    let amounts = AmountReader.find(in: sentence).map { found in
      let isYuan = found.value.currency == .yuan
      let words = isYuan ? CoarseAmount(found.value.fen).wording : say("一笔钱", "some money")
      return (range: found.range, words: words)
    }
    var (coarse, rest, at) = ("", [String](), 0)
    for (range, words) in (times + amounts).sorted(by: { $0.range.lowerBound < $1.range.lowerBound }
    )
    where range.lowerBound >= at {
      rest.append(text(scalars[at..<range.lowerBound]))
      coarse += rest[rest.count - 1] + words
      at = range.upperBound
    }
    rest.append(text(scalars[at...]))
    return (coarse + rest[rest.count - 1], rest)
  }

  private static func isPlainChinese(_ parts: [String]) -> Bool {
    parts.allSatisfy { part in
      part.split { "，、：, “”\"".contains($0) }.allSatisfy { isMadeOfWords(Array($0)) }
    }
  }

  /// Whether a run of characters can be cut into words of the list.
  private static func isMadeOfWords(_ run: [Character]) -> Bool {
    var reached = [true] + Array(repeating: false, count: run.count)
    for start in run.indices where reached[start] {
      for end in (start + 1)...min(start + PlainWords.chineseLengthMax, run.count)
      where PlainWords.chinese.contains(String(run[start..<end])) {
        reached[end] = true
      }
    }
    return reached[run.count]
  }

  private static func isPlainEnglish(_ parts: [String]) -> Bool {
    parts.enumerated().allSatisfy { place, part in
      part.split { " ,:;\t".contains($0) }.enumerated().allSatisfy { index, word in
        let isFirst = place == 0 && index == 0
        let known = isFirst || word == "I" ? word.lowercased() : String(word)
        return PlainWords.english.contains(known)
      }
    }
  }

  /// A point between digits is of a number, one behind letters ends a sentence.
  private static func split(_ narrative: String) -> [String] {
    var sentences = [""]
    let characters = Array(narrative)
    for (place, character) in characters.enumerated() {
      let isPoint = character == "." && place + 1 < characters.count && characters[place + 1] != " "
      if "。！？；!?;\n\r".contains(character) || character == "." && !isPoint {
        sentences.append("")
      } else {
        sentences[sentences.count - 1].append(character)
      }
    }
    return sentences.map(trimmed)
  }

  private static func trimmed(_ sentence: String) -> String {
    let start = sentence.drop { $0 == " " || $0 == "\t" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value)
  }
}

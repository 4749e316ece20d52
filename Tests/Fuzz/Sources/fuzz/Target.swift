import Domain
import Glibc
import JSON
import Reading

/// A reader that is given any bytes at all; it may refuse them, and must not stop.
enum Target: String, CaseIterable {
  case amounts, identifiers, times, facts, words, sheets, tactics

  private static let now = Instant(day: CalendarDay(number: 20_767), hour: 12)

  /// Reads the bytes; what must hold of every answer is a precondition.
  func read(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    switch self {
    case .amounts:
      _ = AmountReader.read(whole: text)
      for found in AmountReader.find(in: text) { precondition(found.value.fen >= .zero) }
    case .identifiers:
      for kind in IdentifierKind.allCases { _ = IdentifierReader.read(text, as: kind) }
      for found in IdentifierReader.find(in: text) { precondition(!found.value.canonical.isEmpty) }
    case .times: _ = TimeReader.find(in: text, now: Self.now)
    case .facts: _ = Facts(reading: text, now: Self.now).json.text
    case .words: Self.check(WordsReader(now: Self.now).read(text))
    case .sheets: Self.check(SheetReader(now: Self.now).read(bytes: bytes))
    case .tactics:
      for suggestion in TacticLexicon.suggest(text) {
        precondition((0...1).contains(suggestion.score))
      }
    }
  }

  /// A sheet that was read is written and read again as the same.
  private static func check(_ reading: SheetReading) {
    guard let sheet = reading.sheet else { return precondition(!reading.flaws.isEmpty) }
    let again = SheetReader(now: now).read(SheetWriter.write(sheet))
    precondition(again.sheet != nil, "a sheet that was written is refused")
  }
}

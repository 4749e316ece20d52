/// A bank as people name it.
public struct BankName: Hashable, Sendable {
  /// All names it goes by, the one it is registered under first: 招商银行, 招行; as it was said where
  /// it is not known.
  public let names: [String]

  /// A bank that is all of the text.
  public init(_ text: String) {
    let found = Self.find(in: text)
    names = found.flatMap { $0.rest.isEmpty ? $0.bank.names : nil } ?? [text]
  }

  private init(registered name: String) {
    let others = BankWords.names.first { $0.meaning == name }?.words ?? ""
    names = [name] + others.split(separator: " ").map(String.init).filter { $0 != name }
  }

  /// Finds the bank a text names first, and the text without it; `nil` when it names none.
  public static func find(in text: String) -> (bank: BankName, rest: String)? {
    let folded = FoldedText(text)
    for start in 0..<folded.count {
      guard let (name, length) = words.word(in: folded, at: start) else { continue }
      let rest = folded.original[..<start] + folded.original[(start + length)...]
      let trimmed = FoldedText(String(scalars: rest)).trimmed
      return (BankName(registered: name), String(scalars: trimmed.original))
    }
    return nil
  }

  private static let words = WordSet<String>(
    longestFirst: BankWords.names.map { ($0.meaning, "\($0.meaning) \($0.words)") })
}

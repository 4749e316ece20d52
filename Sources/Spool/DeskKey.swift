/// The desk's open key, which records are sealed to where a service of the desk sends them.
public struct DeskKey: Hashable, Sendable {
  let bytes: [UInt8]
  var id: [UInt8] { Array(Sodium.hash(bytes).prefix(SpoolHead.keyIDBytes)) }

  /// As it is written down: a word and 64 hexadecimal digits.
  public var text: String { "\(Self.word) \(bytes.hex)" }
  private static let word = "desk110-open"

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads ``text``.
  public init?(_ text: String) {
    guard let bytes = Self.bytes(text, behind: Self.word) else { return nil }
    self.init(bytes: bytes)
  }

  static func bytes(_ text: String, behind word: String) -> [UInt8]? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, words[0] == word, let bytes = [UInt8](hex: words[1]),
      bytes.count == Sodium.keyBytes
    else { return nil }
    return bytes
  }
}

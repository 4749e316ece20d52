/// The desk's secret key, which opens what was sealed to its open one.
public struct DeskSecret: Hashable, Sendable {
  let bytes: [UInt8]

  public var open: DeskKey { DeskKey(bytes: Sodium.openKey(of: bytes)) }

  /// As it is written down: a word and 64 hexadecimal digits.
  public var text: String { "\(Self.word) \(bytes.hex)" }
  private static let word = "desk110-secret"

  /// Makes a pair that nobody has.
  public static func make() -> DeskSecret { DeskSecret(bytes: Sodium.makePair().secret) }

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads ``text``.
  public init?(_ text: String) {
    guard let bytes = DeskKey.bytes(text, behind: Self.word) else { return nil }
    self.init(bytes: bytes)
  }
}

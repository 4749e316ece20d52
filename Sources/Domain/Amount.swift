/// Money as somebody said it: the exact fen meant, and whether the speaker was only near it.
public struct Amount: Hashable, Sendable {
  public let fen: Fen
  /// 余, 近, 约, 多, 来, 几 were said with it.
  public let isApproximate: Bool
  /// The words as they were said.
  public let said: String

  public init(fen: Fen, isApproximate: Bool, said: String) {
    self.fen = fen
    self.isApproximate = isApproximate
    self.said = said
  }
}

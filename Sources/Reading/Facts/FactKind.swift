public import Domain

/// What a line may be read as when the reader is told: an amount or a kind of identifier.
public enum FactKind: Hashable, Sendable {
  case amount
  case identifier(IdentifierKind)

  /// Reads `amount` or the code of an identifier kind.
  public init?(_ code: String) {
    if code == "amount" {
      self = .amount
    } else if let kind = IdentifierKind(rawValue: code) {
      self = .identifier(kind)
    } else {
      return nil
    }
  }

  /// Every code, for messages that list what is allowed.
  public static var codes: String { "amount " + IdentifierKind.codes }
}

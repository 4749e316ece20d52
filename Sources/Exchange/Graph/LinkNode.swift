public import Domain

/// An identifier in a graph of links, with what is known of it.
public struct LinkNode: Hashable, Sendable {
  public let kind: IdentifierKind
  /// Its one written form, without what could command a reader of it.
  public let identifier: String
  /// Bank, operator or chain, by its prefix.
  public var issuer: String?
  /// Whether digits of it are not known: a pattern, not a number.
  public var isPattern = false
  /// Steps from where the graph was begun; 0 is that one.
  public var hop = 0
  /// Whether cases without number name it, so that it was not followed.
  public var isHub = false
  public var cases = 0
  public var calls = 0
  /// What was paid to it, as reported and not withdrawn.
  public var paid = Fen.zero
  public var firstSeen: Instant?
  public var lastSeen: Instant?
  /// The state of its stop or freeze; `nil` when nobody ever asked.
  public var stop: String?
  /// The state of the lead.
  public var lead: String?

  public init(_ kind: IdentifierKind, _ identifier: String) {
    self.kind = kind
    self.identifier = identifier.visibleOnOneLine
  }

  /// Always the same for the same identifier: what is exported again takes the place of the old.
  var key: UUID { UUID(name: "\(kind.rawValue):\(identifier)", in: .ofDesk) }

  /// What a person reads on a drawing.
  var label: String { "\(kind.chinese) \(identifier)" }
}

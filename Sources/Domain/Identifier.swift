/// A number, account or address, recognised and brought to its one written form.
public struct Identifier: Hashable, Sendable {
  public let kind: IdentifierKind
  /// The one written form: ASCII, no spaces or dashes; `*` for each digit not known.
  public let canonical: String
  /// What was said or typed.
  public let said: String
  /// Whether the kind's own check holds; `nil` where the kind has none.
  public let isValid: Bool?
  /// The bank, operator or chain that issues it, in Chinese.
  public let issuer: String?
  /// An official number (110, 96110, a bank's hotline); never a lead.
  public let isOfficial: Bool
  /// What a person should know of it: a failed check digit, a virtual operator, a likely spoof.
  public let note: String?

  /// Some digits are not known.
  public var isMasked: Bool { canonical.utf8.contains(UInt8(ascii: "*")) }

  public init(
    kind: IdentifierKind,
    canonical: String,
    said: String,
    isValid: Bool? = nil,
    issuer: String? = nil,
    isOfficial: Bool = false,
    note: String? = nil
  ) {
    self.kind = kind
    self.canonical = canonical
    self.said = said
    self.isValid = isValid
    self.issuer = issuer
    self.isOfficial = isOfficial
    self.note = note
  }
}

/// A number, account or address, recognised and brought to its one written form.
public struct Identifier: Hashable, Sendable {
  public let kind: IdentifierKind
  /// The one written form: ASCII, no spaces or dashes.
  ///
  /// Where digits are hidden, one `*` stands for each sign that hides one; where it is not said how
  /// many are missing, one `*` for them all: 尾号1234 is `*1234`, 开头6222尾号8899 is `6222*8899`.
  /// People hide more or fewer digits than they write signs, so a run of `*` is at least one digit.
  public let canonical: String
  /// What was said or typed.
  public private(set) var said: String
  /// Whether the kind's own check holds; `nil` where the kind has none.
  public let isValid: Bool?
  /// The bank, operator or chain that issues it, in Chinese.
  public let issuer: String?
  /// The place it belongs to, in Chinese: of a landline, a resident ID, a country code.
  public let region: String?
  /// The card scheme, the operator or the chains it may belong to; several where its form alone
  /// does not tell.
  public let networks: [String]
  /// An official number (110, 96110, a bank's hotline); never a lead.
  public let isOfficial: Bool
  /// What a person should know of it: a failed check digit, a virtual operator, a likely spoof.
  public private(set) var note: String?

  /// Some digits are not known.
  public var isMasked: Bool { canonical.utf8.contains(UInt8(ascii: "*")) }

  public init(
    kind: IdentifierKind,
    canonical: String,
    said: String,
    isValid: Bool? = nil,
    issuer: String? = nil,
    region: String? = nil,
    networks: [String] = [],
    isOfficial: Bool = false,
    note: String? = nil
  ) {
    self.kind = kind
    self.canonical = canonical
    self.said = said
    self.isValid = isValid
    self.issuer = issuer
    self.region = region
    self.networks = networks
    self.isOfficial = isOfficial
    self.note = note
  }

  /// The same identifier in the words of another place.
  public func said(as words: String) -> Identifier {
    var copy = self
    copy.said = words
    return copy
  }

  /// The same identifier with one more thing to know of it.
  public func noting(_ words: String) -> Identifier {
    var copy = self
    copy.note = note.map { $0 + say("；", "; ") + words } ?? words
    return copy
  }
}

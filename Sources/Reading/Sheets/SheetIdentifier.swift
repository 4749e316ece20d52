import Domain

/// Identifiers as a sheet writes them.
enum SheetIdentifier {
  /// Reads a text as the kind given, or as what it looks like; what cannot be that kind is `nil`.
  static func read(_ text: String, as kind: IdentifierKind?) -> Identifier? {
    guard let kind else {
      return IdentifierReader.read(text, as: nil) ?? plain(text, as: .other)
    }
    guard canBe(kind, text) else { return nil }
    return IdentifierReader.read(text, as: kind) ?? plain(text, as: kind)
  }

  /// Reads where money came from or went to.
  ///
  /// An account of the list is itself; a phone or mail address stands for the wallet it opens.
  static func account(
    _ text: String, by channel: MoneyChannel?, among known: [Identifier]
  ) -> Identifier {
    let seen = IdentifierReader.read(text, as: nil)
    let canonical = seen?.canonical ?? SheetText.compact(text)
    if let listed = known.first(where: { $0.kind.isAccount && $0.canonical == canonical }) {
      return listed.said(as: text)
    }
    if let seen, seen.kind.isAccount { return seen }
    let kind = kind(of: seen, text, by: channel)
    return read(text, as: kind) ?? plain(text, as: .other)
  }

  private static func kind(
    of seen: Identifier?, _ text: String, by channel: MoneyChannel?
  ) -> IdentifierKind {
    switch (seen?.kind, channel) {
    case (_, .crypto?): .crypto
    case (.phone?, _), (.email?, _): .alipay
    case (.wechat?, _), (.qq?, _): .wechatPay
    default: hasDigit(text) ? .bankAccount : .other
    }
  }

  private static func canBe(_ kind: IdentifierKind, _ text: String) -> Bool {
    switch kind {
    case .bankCard, .bankAccount, .phone, .residentID, .creditCode, .qq, .digitalYuan:
      hasDigit(text)
    case .email: text.contains("@") || text.contains("＠")
    case .alipay, .wechatPay, .crypto, .wechat, .app, .link, .other: true
    }
  }

  private static func hasDigit(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.folded.isDigit || $0.folded.chineseDigit != nil }
  }

  private static func plain(_ text: String, as kind: IdentifierKind) -> Identifier {
    let isNumber = kind != .other && kind != .app && kind != .link
    let canonical = isNumber ? SheetText.compact(text) : SheetText.folded(text)
    return Identifier(kind: kind, canonical: canonical.isEmpty ? text : canonical, said: text)
  }
}

extension Identifier {
  /// Whether both name one account, however it was said.
  func isSame(as other: Identifier) -> Bool {
    kind == other.kind && canonical == other.canonical
  }
}

import Domain

extension CallDraft {
  /// The accounts, phones and pages the call names.
  mutating func addIdentifiers() {
    addAccounts()
    addContacts()
    if dice.chance(3) {
      sheet.identifiers.append(
        CallSheet.Mention(identifier: OfficialNumber.pick(&dice), role: .neutral))
    }
  }

  private mutating func addAccounts() {
    guard names(.tail, orElse: accountShare) else { return }
    var account = gang.account(accountPlace)
    if !plan.kind.opensCase, dice.chance(8) { account = account.halfHeard }
    sheet.identifiers.append(account)
    if plan.kind.opensCase, dice.chance(10) { sheet.identifiers.append(gang.upperCard) }
  }

  private mutating func addContacts() {
    if names(.phone, orElse: phoneShare) { addContact(gang.phone(phonePlace)) }
    if !sheet.elements.links.isEmpty { addContact(gang.link) }
    if let app = sheet.elements.apps.first {
      addContact(Identifier(kind: .app, canonical: app, said: app))
    }
    if sheet.elements.tools.contains(ContactTool.qq.rawValue), dice.chance(45) {
      addContact(gang.qq)
    }
    if sheet.elements.tools.contains(ContactTool.wechat.rawValue), dice.chance(40) {
      addContact(gang.wechat)
    }
  }

  private mutating func addContact(_ identifier: Identifier) {
    sheet.identifiers.append(CallSheet.Mention(identifier: identifier, role: .contact))
  }

  private var accountShare: Int {
    switch plan.kind {
    case .loss: 100
    case .inProgress, .dissuasion: 85
    case .attempt: 50
    case .tip: 35
    default: 15
    }
  }

  private var phoneShare: Int {
    if plan.kind == .tip { return 80 }
    return plan.script.tools.contains(.phone) ? 62 : 22
  }
}

extension CallSheet.Mention {
  /// The same mention with only the first six and the last four digits known.
  fileprivate var halfHeard: CallSheet.Mention {
    guard identifier.kind == .bankCard else { return self }
    let number = identifier.canonical
    let stars = String(repeating: "*", count: number.utf8.count - 10)
    let masked = "\(number.prefix(6))\(stars)\(number.suffix(4))"
    var mention = self
    mention.identifier = .read(masked, as: .bankCard)
    return mention
  }
}

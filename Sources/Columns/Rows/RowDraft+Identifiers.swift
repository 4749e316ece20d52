import Domain
import JSON
import Reading

extension RowDraft {
  /// The sheet's list, with what columns of their own name.
  func readIdentifiers() {
    var mentions = values(.identifiers).first.flatMap { array($0) } ?? []
    origin("identifiers", value(.identifiers))
    mentions += payees(from: mentions.count)
    var others: [(ColumnKey, IdentifierKind?, IdentifierRole)] = [
      (.contact, nil, .contact), (.qq, .qq, .contact), (.wechat, .wechat, .contact),
      (.link, .link, .contact),
    ]
    if value(.paid) == nil { others.append((.payer, nil, .payer)) }
    for (key, kind, role) in others {
      for part in parts(of: key) {
        origin("identifiers[\(mentions.count)]", part.value)
        mentions.append(mention(part, kind, role))
      }
    }
    noteWhatStandsBeside()
    if !mentions.isEmpty { sheet["identifiers"] = .array(mentions) }
  }

  /// One of the accounts in a cell.
  struct Part {
    let text: String
    let kind: IdentifierKind?
    let value: Value
  }

  /// The accounts a key names, one or several in a cell.
  func parts(of key: ColumnKey) -> [Part] {
    values(key).filter { $0.something != nil }.flatMap { value in
      let parts = CellText.parts(value.text)
      guard Self.accounts.contains(key) else {
        return parts.map { Part(text: $0, kind: nil, value: value) }
      }
      return parts.flatMap(AccountCell.all).map {
        Part(text: $0.text, kind: $0.kind, value: value)
      }
    }
  }

  /// Columns of numbers, beside which old logs write a bank or a name.
  private static let accounts: [ColumnKey] = [.payee, .payer, .contact]

  private func noteWhatStandsBeside() {
    for key in Self.accounts {
      for value in values(key) where value.something != nil && AccountCell.saysMore(value.text) {
        note(value)
      }
    }
  }

  private func mention(
    _ part: Part, _ kind: IdentifierKind?, _ role: IdentifierRole
  ) -> JSONValue {
    var mention: JSONValue = ["text": .string(part.text), "role": .string(role.rawValue)]
    mention["kind"] = (kind ?? part.kind).map { .string($0.rawValue) }
    return mention
  }

  private func payees(from first: Int) -> [JSONValue] {
    let accounts = parts(of: .payee)
    let holders = parts(of: .payeeHolder)
    let banks = parts(of: .payeeBank)
    guard !accounts.isEmpty else {
      // Of whom is not known, so that a list has no place for them.
      for part in holders + banks { note(part.value) }
      return []
    }
    guard holders.count <= 1 || holders.count == accounts.count else {
      refuse(value(.payeeHolder), RowWording.holders)
      return []
    }
    return accounts.enumerated().map { place, account in
      origin("identifiers[\(first + place)]", account.value)
      var mention = mention(account, nil, .payee)
      let holder = holders.count == 1 ? holders[0] : holders.isEmpty ? nil : holders[place]
      mention["holder"] = holder.map { .string($0.text) }
      origin("identifiers[\(first + place)].holder", holder?.value)
      let bank = banks.count == accounts.count ? banks[place] : banks.first
      mention["bank"] = bank.map { .string($0.text) }
      origin("identifiers[\(first + place)].bank", bank?.value)
      return mention
    }
  }
}

import Domain
import JSON
import Reading

extension RowDraft {
  /// The sheet's list, with what columns of their own name.
  func readIdentifiers() {
    var mentions = values(.identifiers).first.flatMap { array($0) } ?? []
    origin("identifiers", value(.identifiers))
    mentions += payees(from: mentions.count)
    let others: [(ColumnKey, IdentifierKind?, IdentifierRole)] = [
      (.contact, nil, .contact), (.qq, .qq, .contact), (.wechat, .wechat, .contact),
      (.link, .link, .contact),
    ]
    for (key, kind, role) in others {
      for (text, value) in parts(of: key) {
        origin("identifiers[\(mentions.count)]", value)
        var mention: JSONValue = ["text": .string(text), "role": .string(role.rawValue)]
        if let kind { mention["kind"] = .string(kind.rawValue) }
        mentions.append(mention)
      }
    }
    if value(.paid) == nil {
      for (text, value) in parts(of: .payer) {
        origin("identifiers[\(mentions.count)]", value)
        mentions.append(["text": .string(text), "role": .string(IdentifierRole.payer.rawValue)])
      }
    }
    if !mentions.isEmpty { sheet["identifiers"] = .array(mentions) }
  }

  /// The accounts a key names, one or several in a cell.
  func parts(of key: ColumnKey) -> [(text: String, value: Value)] {
    values(key).filter { $0.something != nil }.flatMap { value in
      CellText.parts(value.text).map { ($0, value) }
    }
  }

  private func payees(from first: Int) -> [JSONValue] {
    let accounts = parts(of: .payee)
    let holders = parts(of: .payeeHolder)
    let banks = parts(of: .payeeBank)
    guard !accounts.isEmpty else {
      // Of whom is not known, so that a list has no place for them.
      for (_, value) in holders + banks { note(value) }
      return []
    }
    guard holders.count <= 1 || holders.count == accounts.count else {
      refuse(value(.payeeHolder), RowWording.holders)
      return []
    }
    return accounts.enumerated().map { place, account in
      origin("identifiers[\(first + place)]", account.value)
      var mention: JSONValue = [
        "text": .string(account.text), "role": .string(IdentifierRole.payee.rawValue),
      ]
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

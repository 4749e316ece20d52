import Domain
import JSON
import Reading

extension RowDraft {
  /// The sheet's ledger, with what columns of their own say.
  func readMoney() {
    var ledger = values(.money).first.flatMap { array($0) } ?? []
    origin("money", value(.money))
    let kinds: [(ColumnKey, MoneyKind)] = [
      (.demanded, .demanded), (.paid, .paid), (.stopped, .stopped), (.frozen, .frozen),
      (.returned, .returned), (.prevented, .prevented),
    ]
    var hasPaid = false
    for (key, kind) in kinds {
      guard let value = value(key), let amount = amount(value) else { continue }
      let path = "money[\(ledger.count)]"
      var entry: JSONValue = ["kind": .string(kind.rawValue), "amount": .string(amount)]
      origin(path, value)
      if kind == .paid {
        hasPaid = true
        complete(&entry, path)
      }
      ledger.append(entry)
    }
    if !hasPaid { noteTransfer() }
    if !ledger.isEmpty { sheet["money"] = .array(ledger) }
  }

  /// The amount as a sheet writes it; `nil` where there is none, or none above zero.
  private func amount(_ value: Value) -> String? {
    guard let said = value.something, !Self.noLoss.contains(SheetText.folded(said)) else {
      return nil
    }
    let text = SheetText.folded(said)
    let isBare = text.utf8.allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x2E || $0 == 0x2C }
    let whole = value.countsTenThousands && isBare ? "\(text)万元" : text
    guard let amount = SheetAmount.read(whole) else {
      refuse(value, RowWording.notAnAmount)
      return nil
    }
    return amount.fen > .zero ? whole : nil
  }

  private static let noLoss: Set = ["未损失", "无损失", "未转账", "未遂", "没有损失", "未被骗"]

  private func complete(_ entry: inout JSONValue, _ path: String) {
    if let value = value(.paidAt), value.something != nil {
      if let instant = CellTime.read(value.text, on: receivedDay) {
        entry["at"] = .string(instant.text)
        origin("\(path).at", value)
      } else {
        refuse(value, RowWording.notATime)
      }
    }
    if let value = value(.paidChannel), let text = value.something {
      if let channel = CellTerm.read(text, MoneyChannel.self, others: CellTerm.channels) {
        entry["channel"] = .string(channel.rawValue)
        origin("\(path).channel", value)
      } else {
        refuse(value, RowWording.oneOf(MoneyChannel.allCases.map(\.name).joined(separator: " ")))
      }
    }
    let from = parts(of: .payer)
    entry["from"] = from.first.map { .string($0.text) }
    origin("\(path).from", from.first?.value)
    // Of several accounts nobody says which one took how much.
    let to = parts(of: .payee)
    if to.count == 1 {
      entry["to"] = .string(to[0].text)
      origin("\(path).to", to[0].value)
    }
  }

  /// What is told of a transfer without an amount has no entry to stand in.
  private func noteTransfer() {
    for key in [ColumnKey.paidAt, .paidChannel] {
      if let value = value(key), value.something != nil { note(value) }
    }
  }

  /// Whether the ledger says that money was paid.
  var isPaid: Bool {
    (sheet["money"]?.asArray ?? []).contains { entry in
      guard entry["kind"]?.asString == MoneyKind.paid.rawValue,
        let said = entry["amount"]?.asString, let amount = SheetAmount.read(said)
      else { return false }
      return amount.fen > .zero
    }
  }
}

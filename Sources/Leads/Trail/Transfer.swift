public import Domain
import JSON
import Reading
import Store

/// Money that moved from one account to another.
public struct Transfer: Hashable, Sendable {
  /// `nil` where no account is known, as with cash paid in.
  public var from: Identifier?
  /// `nil` where no account is known, as with cash drawn.
  public var to: Identifier?
  public var amount: Fen
  public var at: Instant?
  public var channel: MoneyChannel?
  /// The bank's own, at most 100 characters.
  public var reference: String?
  /// What the statement says was on its account afterwards.
  public var balance: Fen?
  /// Holder of the account that is not the statement's.
  public var holder: String?
  /// Its bank.
  public var bank: String?

  public init(from: Identifier?, to: Identifier?, amount: Fen) {
    self.from = from
    self.to = to
    self.amount = amount
  }

  /// As `api.add_transfer` and `api.record_transfers` take it.
  var parameter: JSONValue {
    var row: JSONValue = [:]
    row["from"] = from.map { .object($0.parameter) }
    row["to"] = to.map { .object($0.parameter) }
    row["fen"] = .integer(amount.count)
    row["at"] = at.map { .string($0.text) }
    row["channel"] = channel.map { .string($0.rawValue) }
    row["reference"] = reference.map { .string($0) }
    row["balance_fen"] = balance.map { .integer($0.count) }
    row["holder"] = holder.map { .string($0) }
    row["bank"] = bank.map { .string($0) }
    return row
  }
}

extension Transfer {
  /// Reads an account as a bank or a person writes it; what is no known form is kept as it is.
  ///
  /// - Returns: `nil` for what has fewer than four signs, or cannot be a number or an address.
  public static func account(_ text: String) -> Identifier? {
    if let read = IdentifierReader.read(text), holdsMoney(read.kind) || read.isOfficial {
      return read
    }
    let plain = Text.narrowed(text).filter { !" -\t".contains($0) }
    let isWritten = plain.utf8.allSatisfy { 0x21...0x7E ~= $0 }
    guard isWritten, 4...64 ~= plain.utf8.count, plain.utf8.contains(where: { 0x30...0x39 ~= $0 })
    else { return nil }
    if let read = IdentifierReader.read(text, as: .bankAccount) { return read }
    return Identifier(kind: .other, canonical: plain, said: text)
  }

  private static func holdsMoney(_ kind: IdentifierKind) -> Bool {
    switch kind {
    case .bankCard, .bankAccount, .alipay, .wechatPay, .digitalYuan, .crypto: true
    default: false
    }
  }
}

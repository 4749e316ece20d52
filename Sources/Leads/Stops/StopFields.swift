public import Domain
public import JSON

/// What is said of a request to stop payment; what is `nil` is left as it is.
public struct StopFields: Sendable {
  public var mode: StopMode?
  /// The reference of the stop it extends.
  public var previous: String?
  /// The bank of the account that is to be stopped, and its holder as the bank has it.
  public var stopBank: String?
  public var stopName: String?
  /// Which transfer the next fields are of, from 1; one behind the last is a new one.
  public var transfer: Int?
  public var amount: Amount?
  public var at: Instant?
  public var channel: MoneyChannel?
  public var fromBank: String?
  public var fromName: String?
  public var fromAccount: String?
  public var victimName: String?
  public var victimPhone: String?
  public var documentKind: DocumentKind?
  public var documentNumber: String?
  /// What happened, at most 300 characters.
  public var description: String?

  public init() {}

  /// As `api.request_stop` and `api.complete_stop` take it.
  public var parameter: JSONValue {
    var fields: JSONValue = [:]
    for (key, text) in texts { fields[key] = text.map { .string($0) } }
    fields["transfer"] = transfer.map { .integer($0) }
    fields["fen"] = amount.map { .integer($0.fen.count) }
    fields["approximate"] = amount.map { .bool($0.isApproximate) }
    return fields
  }

  private var texts: [(String, String?)] {
    [
      ("mode", mode?.rawValue), ("previous", previous), ("stop_bank", stopBank),
      ("stop_name", stopName), ("at", at?.text), ("channel", channel?.rawValue),
      ("from_bank", fromBank), ("from_name", fromName), ("from_account", fromAccount),
      ("victim_name", victimName), ("victim_phone", victimPhone),
      ("document_kind", documentKind?.rawValue), ("document_number", documentNumber),
      ("description", description),
    ]
  }
}

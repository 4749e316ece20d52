public import Domain

/// What the first digits of a bank card say of it: the BIN of ISO/IEC 7812.
public struct CardIssue: Hashable, Sendable {
  /// What a card is for.
  public enum Purpose: String, Named {
    case debit
    case credit
    case quasiCredit = "quasi_credit"
    case prepaid

    public var chinese: String {
      switch self {
      case .debit: "借记卡"
      case .credit: "贷记卡"
      case .quasiCredit: "准贷记卡"
      case .prepaid: "预付费卡"
      }
    }

    public var english: String {
      switch self {
      case .debit: "debit card"
      case .credit: "credit card"
      case .quasiCredit: "quasi-credit card"
      case .prepaid: "prepaid card"
      }
    }
  }

  /// The digits all cards of the issue begin with.
  public let bin: String
  public let bank: String
  public let purpose: Purpose?

  /// Looks up the longest BIN a number begins with; `nil` when none is known.
  public init?(of number: String) {
    let digits = number.unicodeScalars.prefix { $0.isDigit }
    let length = number.unicodeScalars.count
    guard let issue = BankCards.issue(of: Array(digits), length: length) else { return nil }
    bin = issue.prefix
    bank = issue.bank
    purpose = Self.purposes[issue.kind]
  }

  private static let purposes: [UInt8: Purpose] = [
    UInt8(ascii: "D"): .debit, UInt8(ascii: "C"): .credit, UInt8(ascii: "S"): .quasiCredit,
    UInt8(ascii: "P"): .prepaid,
  ]
}

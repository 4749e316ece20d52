/// What a ledger entry says of the money.
public enum MoneyKind: String, Named {
  case demanded
  case paid
  case rebate
  case stopped
  case frozen
  case returned
  case prevented

  public var chinese: String {
    switch self {
    case .demanded: "索要"
    case .paid: "已转"
    case .rebate: "返利"
    case .stopped: "止付"
    case .frozen: "冻结"
    case .returned: "返还"
    case .prevented: "避免损失"
    }
  }

  public var english: String {
    switch self {
    case .demanded: "demanded"
    case .paid: "paid"
    case .rebate: "rebate"
    case .stopped: "stopped"
    case .frozen: "frozen"
    case .returned: "returned"
    case .prevented: "prevented"
    }
  }
}

/// What money is counted in: the yuan of the ledger, or one of the currencies victims pay in.
public enum Currency: String, Named {
  case yuan = "CNY"
  case tether = "USDT"
  case hongKongDollar = "HKD"
  case dollar = "USD"

  public var chinese: String {
    switch self {
    case .yuan: "人民币"
    case .tether: "泰达币"
    case .hongKongDollar: "港币"
    case .dollar: "美元"
    }
  }

  public var english: String {
    switch self {
    case .yuan: "yuan"
    case .tether: "Tether"
    case .hongKongDollar: "Hong Kong dollars"
    case .dollar: "US dollars"
    }
  }
}

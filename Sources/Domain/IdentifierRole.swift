/// What part an identifier plays in the case.
public enum IdentifierRole: String, Named {
  case payee
  case payer
  case contact
  case neutral

  public var chinese: String {
    switch self {
    case .payee: "收款"
    case .payer: "付款"
    case .contact: "联络"
    case .neutral: "无关"
    }
  }

  public var english: String {
    switch self {
    case .payee: "payee"
    case .payer: "payer"
    case .contact: "contact"
    case .neutral: "neutral"
    }
  }
}

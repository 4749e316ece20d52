/// The duty of a person; one each.
public enum PersonRole: String, Named {
  case officer
  case investigator
  case commander
  case auditor
  case admin
  case security

  public var chinese: String {
    switch self {
    case .officer: "接警员"
    case .investigator: "侦查员"
    case .commander: "指挥员"
    case .auditor: "审计员"
    case .admin: "系统管理员"
    case .security: "安全管理员"
    }
  }

  public var english: String {
    switch self {
    case .officer: "officer"
    case .investigator: "investigator"
    case .commander: "commander"
    case .auditor: "auditor"
    case .admin: "system administrator"
    case .security: "security administrator"
    }
  }
}

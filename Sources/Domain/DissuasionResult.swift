/// How the dissuasion of a case stands.
public enum DissuasionResult: String, Named {
  case open
  case persuadedBefore = "persuaded_before"
  case persuadedStop = "persuaded_stop"
  case paidAnyway = "paid_anyway"
  case unreachable
  case refused
  case falseAlarm = "false_alarm"

  public var chinese: String {
    switch self {
    case .open: "未果"
    case .persuadedBefore: "付款前劝阻成功"
    case .persuadedStop: "劝停后续付款"
    case .paidAnyway: "仍然付款"
    case .unreachable: "联系不上"
    case .refused: "拒绝劝阻"
    case .falseAlarm: "误报"
    }
  }

  public var english: String {
    switch self {
    case .open: "open"
    case .persuadedBefore: "persuaded before paying"
    case .persuadedStop: "persuaded to stop paying further"
    case .paidAnyway: "paid anyway"
    case .unreachable: "unreachable"
    case .refused: "refused"
    case .falseAlarm: "false alarm"
    }
  }
}

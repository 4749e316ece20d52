/// What a contact with the desk was about.
public enum CallKind: String, Named {
  case consultation
  case tip
  case attempt
  case inProgress = "in_progress"
  case loss
  case dissuasion
  case followUp = "follow_up"
  case notFraud = "not_fraud"
  case invalid

  public var chinese: String {
    switch self {
    case .consultation: "咨询"
    case .tip: "举报线索"
    case .attempt: "未遂"
    case .inProgress: "正在被骗"
    case .loss: "报案"
    case .dissuasion: "劝阻"
    case .followUp: "回访"
    case .notFraud: "非诈骗"
    case .invalid: "无效"
    }
  }

  public var english: String {
    switch self {
    case .consultation: "consultation"
    case .tip: "tip"
    case .attempt: "attempt"
    case .inProgress: "in progress"
    case .loss: "loss"
    case .dissuasion: "dissuasion"
    case .followUp: "follow-up"
    case .notFraud: "not fraud"
    case .invalid: "invalid"
    }
  }
}

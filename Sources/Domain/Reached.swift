/// How an attempt to reach the person ended.
public enum Reached: String, Named {
  case reached
  case noAnswer = "no_answer"
  case hungUp = "hung_up"
  case busy
  case switchedOff = "switched_off"

  public var chinese: String {
    switch self {
    case .reached: "已接通"
    case .noAnswer: "无人接听"
    case .hungUp: "挂断"
    case .busy: "占线"
    case .switchedOff: "关机"
    }
  }

  public var english: String {
    switch self {
    case .reached: "reached"
    case .noAnswer: "no answer"
    case .hungUp: "hung up"
    case .busy: "line busy"
    case .switchedOff: "switched off"
    }
  }
}

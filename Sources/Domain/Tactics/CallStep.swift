/// The order of a live call: what the officer brings the caller to do, one step after the other.
public enum CallStep: String, Named {
  case stop, ask, prove, foretell, reach, keep, callBack = "call_back"

  public var chinese: String {
    switch self {
    case .stop: "停"
    case .ask: "问"
    case .prove: "证"
    case .foretell: "拆"
    case .reach: "联"
    case .keep: "存"
    case .callBack: "回"
    }
  }

  public var english: String {
    switch self {
    case .stop: "stop"
    case .ask: "ask"
    case .prove: "prove"
    case .foretell: "foretell"
    case .reach: "reach"
    case .keep: "keep"
    case .callBack: "call back"
    }
  }

  /// What to say at this step: short, no blame, one action.
  public var words: Wording {
    switch self {
    case .stop:
      Wording(
        "先停下：挂断对方电话，停止操作，退出屏幕共享。",
        "Stop first: hang up on them, touch nothing more, leave the screen sharing.")
    case .ask:
      Wording(
        "转钱了吗？几点、多少、怎么转的、转到哪个账号？已转先止付。",
        "Was money sent? When, how much, how, to which account? If so, the stop-payment first.")
    case .prove:
      Wording(
        "我是110反诈专席；您可以挂断，自己拨110或96110核实。",
        "This is the 110 anti-fraud desk; hang up and dial 110 or 96110 yourself to make sure.")
    case .foretell:
      Wording(
        "对方接下来会催您、吓您，让您保密、换地方、再转一笔。",
        "Next they will hurry and frighten you, ask for secrecy, another place, one more transfer.")
    case .reach:
      Wording(
        "请家人到身边；我们联系派出所和银行。",
        "Have your family come to you; we reach the police station and the bank.")
    case .keep:
      Wording(
        "保留聊天记录、转账凭证、对方号码和账号，不要删除。",
        "Keep the chats, the transfer slips, their numbers and accounts; delete nothing.")
    case .callBack:
      Wording(
        "我们会回访；说能帮您追回损失的，也是诈骗。",
        "We will call back; whoever offers to recover your loss is another fraud.")
    }
  }
}

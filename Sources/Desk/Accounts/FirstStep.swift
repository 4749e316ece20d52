import Domain
import JSON

/// What to do first about an account, by what is known of it.
struct FirstStep {
  private let document: JSONValue
  private let now: Instant

  /// Judges a dossier as it stands at a time.
  init(_ document: JSONValue, now: Instant) {
    self.document = document
    self.now = now
  }

  /// The one step, for people; `nil` where nothing presses.
  var words: String? {
    if document["official"]?.asBool == true {
      return say("官方号码不是线索：请来电人挂断，自行拨打该号码核实", "never a lead: hang up and dial it oneself to check")
    }
    if let official = document["forges"]?.asString {
      return say(
        "伪冒官方号码\(official)的来电显示：勿回拨，核实请拨\(official)",
        "a caller ID that forges \(official): do not dial it back, check with \(official)")
    }
    if document["masked"]?.asBool == true {
      return say("号码不全：先向来电人或银行核全", "incomplete: have the caller or the bank complete it first")
    }
    return payment
  }

  private var payment: String? {
    guard !isHeld, let paid = moment("last_paid_at") ?? lastReceived else { return nil }
    if let stop = document["stop"], stop["possible"]?.asBool == false {
      return say("止付次数已用完：请侦查部门办理冻结", "no stop is left: have the investigators freeze it")
    }
    if let stopped = moment("last_stopped_at"), stopped >= paid {
      let time = stopped.shortText
      return say("\(time) 已有止付或冻结：核对是否到期", "stopped or frozen \(time): see when it lapses")
    }
    let age = Age.words(paid, now: now)
    let minutes = (now.microseconds - paid.microseconds) / 60_000_000
    let limit = document["stop_minutes"]?.asInteger ?? 30
    if minutes < limit {
      return say(
        "立即申请止付：最近转入在 \(age)，限 \(limit) 分钟内",
        "ask for a stop-payment now: paid \(age), limit \(limit) min")
    }
    if minutes < Self.daysFresh * 1440 {
      return say(
        "申请止付并查资金去向：最近转入在 \(age)，未见止付",
        "ask for a stop, find where it went on: paid \(age), not stopped")
    }
    return say(
      "最近转入在 \(age)：调流水，查下一级账户", "paid \(age): get the statement, look for the next account")
  }

  /// Whether a stop or a freeze runs or was asked for, which tells its own clock.
  private var isHeld: Bool {
    let state = document["stop"]?["state"]?.asString
    return ["frozen", "stopped", "submitted", "requested", "freeze_queued"].contains(state)
  }

  /// When a transfer last brought money, to an account further down a trail.
  private var lastReceived: Instant? {
    document["trail"]?["last_in"]?.asString.flatMap { Instant($0) }
  }

  private func moment(_ key: String) -> Instant? {
    document[key]?.asString.flatMap { Instant($0) }
  }

  /// Days after which money that nobody stopped is as good as gone on.
  private static let daysFresh = 7
}

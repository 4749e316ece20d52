import Domain
import JSON

/// What the case log knows of a call that is being taken.
struct Knowledge: Hashable, Sendable {
  /// What is known of one number.
  struct Account: Hashable, Sendable {
    /// As it was typed; a half-heard one stands for several.
    let asked: String
    let identifier: String
    let cases: Int
    let calls: Int
    let paid: Fen
    let lastSeen: Instant?
    /// When money on it was last stopped or frozen.
    let stoppedAt: Instant?
    /// How it stands with the banks by the stops and freezes of all desks, and until when.
    let hold: AccountHold?
    let holdUntil: Instant?
    /// Steps from a victim, where no call names it and only transfers do.
    let trailLevel: Int?
  }

  /// An open case the call may belong to.
  struct Offer: Hashable, Sendable {
    let number: String
    /// By the caller's phone; else by a number in common.
    let isByPhone: Bool
  }

  var accounts: [Account] = []
  var callerCalls = 0
  var callerLastSeen: Instant?
  var offers: [Offer] = []
  /// Minutes after a report within which a stop-payment is to be entered.
  var stopMinutes = 30
  /// How often numbers that the officer watches were named since she was told.
  var newSightings = 0

  init() {}

  /// Reads what `api.look` answers.
  init(_ document: JSONValue) {
    accounts = (document["identifiers"]?.elements ?? []).map(Account.init)
    callerCalls = document["caller"]?["calls"]?.asInteger ?? 0
    callerLastSeen = document["caller"]?["last_seen"]?.instant
    offers = (document["offers"]?.elements ?? []).map { offer in
      Offer(
        number: offer["case"]?.asString ?? "",
        isByPhone: offer["because"]?.asString == "caller_phone")
    }
    stopMinutes = document["stop_minutes"]?.asInteger ?? stopMinutes
    newSightings = document["sightings"]?.asInteger ?? 0
  }
}

extension Knowledge.Account {
  fileprivate init(_ document: JSONValue) {
    asked = document["asked"]?.asString ?? ""
    identifier = document["identifier"]?.asString ?? ""
    cases = document["cases"]?.asInteger ?? 0
    calls = document["calls"]?.asInteger ?? 0
    paid = Fen(document["paid_fen"]?.asInteger ?? 0)
    lastSeen = document["last_seen"]?.instant
    stoppedAt = document["stopped_at"]?.instant
    hold = document["stop"]?["state"]?.asString.flatMap { AccountHold(rawValue: $0) }
    holdUntil = document["stop"]?["until"]?.instant
    trailLevel = document["trail_level"]?.asInteger
  }
}

extension JSONValue {
  fileprivate var instant: Instant? { asString.flatMap { Instant($0) } }
}

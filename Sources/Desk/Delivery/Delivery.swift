import Briefing
import Domain
import JSON

/// One run that delivers the closed briefings of a kind to one place.
///
/// A briefing is issued, kept as about to go, put there, and then kept as delivered. Where a run is
/// cut off between the last two, the next one takes it up and says so: the same file takes the same
/// name, a mail has the same Message-ID.
struct Delivery {
  let room: BriefingRoom
  let kind: BriefingKind
  let plan: DeliveryPlan
  let configuration: DeliveryConfiguration
  let seat: Seat

  /// Delivers what is due, then what was corrected since, and says what was.
  ///
  /// - Throws: What keeps a briefing from being issued or put there; those before it are delivered.
  func run() throws {
    let turn = try room.briefings.beginDelivery(kind, way: plan.wayName, target: plan.target)
    guard turn.isFree else {
      return seat.console.complain(
        say("desk: 另一进程正在送达，本次不做", "desk: another run is delivering there, nothing done"))
    }
    let now = Clock.now
    let due = DuePeriods(
      kind, since: turn.deliveredTo, at: now, dayStartMinutes: room.dayStartMinutes,
      most: turn.most)
    if due.skipped > 0 {
      seat.console.complain(
        say(
          "desk: 停顿过久，较早的 \(due.skipped) 期未送达，可用 desk briefing \(kind.rawValue) --date 补发",
          "desk: after so long a standstill \(due.skipped) older ones are left out: "
            + "'desk briefing \(kind.rawValue) --date' issues them"))
    }
    for period in due.periods { _ = try deliver(period, at: now) }
    let corrected = try deliverCorrections(at: now)
    if due.periods.isEmpty, corrected == 0, seat.format != .json {
      seat.console.complain(say("desk: 没有待送达的通报", "desk: nothing is due"))
    }
  }

  /// Delivers the new revisions of what the place has, and answers how many there were.
  ///
  /// One whose figures do not reconcile, or that was altered in the log, keeps no other back; it is
  /// told, and tried the next time.
  private func deliverCorrections(at now: Instant) throws -> Int {
    let delivered = try room.briefings.deliveriesToRevise(
      kind, way: plan.wayName, target: plan.target)
    return try delivered.reduce(0) { count, old in
      // A desk whose day begins at another time now issues no revisions of the older days.
      guard let period = period(of: old) else { return count }
      do {
        return count + (try deliver(period, correcting: old.issue, at: now) ? 1 : 0)
      } catch let error as BriefingError where error.isOfOneBriefing {
        seat.console.complain(
          "desk: " + Complaint(error).message
            + say("（第\(old.issue.number)期的更正）", " (the correction of No. \(old.issue.number))"))
        return count
      }
    }
  }

  private func period(of old: Briefings.Delivered) -> BriefingPeriod? {
    let minutes = room.dayStartMinutes
    let period = BriefingPeriod(
      kind, holding: old.from.adding(seconds: -60 * minutes).day, dayStartMinutes: minutes)
    return period.from == old.from && period.to == old.to ? period : nil
  }

  /// Delivers the briefing of a period; one that the place has already only if there is a newer.
  ///
  /// - Returns: Whether anything went.
  private func deliver(
    _ period: BriefingPeriod, correcting old: Briefing.Issue? = nil, at now: Instant
  ) throws -> Bool {
    let frozen = try room.briefings.issue(period, at: now)
    guard let issue = frozen.briefing.issue, issue.revision > old?.revision ?? 0 else {
      return false
    }
    let carrier = DeliveryCarrier(room: room, plan: plan, configuration: configuration, seat: seat)
    let load = try carrier.pack(frozen, correcting: old, at: now)
    let sending = try room.briefings.beginSending(issue, way: plan.wayName, target: plan.target)
    guard sending != .done else { return false }
    if sending == .again { tellDoubt(issue) }
    switch carrier.carry(load) {
    case .taken: break
    case .failed(let complaint):
      // Where this cannot be kept it is taken for what may have gone.
      try? room.briefings.sendingFailed(issue, way: plan.wayName, target: plan.target)
      throw complaint
    case .unknown(let complaint): throw DoubtfulDelivery(complaint: complaint)
    }
    try room.briefings.delivered(issue, way: plan.wayName, target: plan.target)
    try tell(issue, sending)
    return true
  }

  private func tellDoubt(_ issue: Briefing.Issue) {
    guard case .mail = plan.way else { return }
    seat.console.complain(
      say(
        "desk: 上次送第\(issue.number)期时中断，可能已经送出，现再送一次；两封的 Message-ID 相同",
        "desk: a run that sent No. \(issue.number) was cut off, it may have gone; it is sent again "
          + "under the same Message-ID"))
  }

  private func tell(
    _ issue: Briefing.Issue, _ sending: Briefings.Sending
  ) throws(Complaint) {
    guard seat.format != .json else {
      return try seat.line([
        "number": .string(issue.number), "revision": .integer(issue.revision),
        "way": .string(plan.wayName), "target": .string(plan.target),
        "again": .bool(sending == .again),
      ])
    }
    let name =
      issue.revision > 1
      ? say(
        "更正：第\(issue.number)期第\(issue.revision)版",
        "correction: No. \(issue.number), revision \(issue.revision)")
      : say("第\(issue.number)期第1版", "No. \(issue.number), revision 1")
    try seat.line("\(name) → \(plan.target)")
  }
}

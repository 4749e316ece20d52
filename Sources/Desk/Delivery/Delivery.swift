import Briefing
import Domain
import JSON

/// One run that delivers the closed briefings of a kind to one place.
///
/// A briefing is issued, put there, and only then kept as delivered. A run that ends between the
/// last two is taken up again: the same file takes the same name, a mail has the same Message-ID.
struct Delivery {
  let room: BriefingRoom
  let kind: BriefingKind
  let plan: DeliveryPlan
  let configuration: DeliveryConfiguration
  let seat: Seat

  /// Delivers what is due, and says what was.
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
    for period in due.periods { try deliver(period, at: now) }
    if due.periods.isEmpty, seat.format != .json {
      seat.console.complain(say("desk: 没有待送达的通报", "desk: nothing is due"))
    }
  }

  private func deliver(_ period: BriefingPeriod, at now: Instant) throws {
    let frozen = try room.briefings.issue(period, at: now)
    guard let issue = frozen.briefing.issue else { return }
    let parcel = BriefingParcel(frozen, unit: room.unit)
    switch plan.way {
    case .folder(let folder):
      for form in plan.forms {
        try FolderDelivery.put(
          seat.bytes(of: frozen, as: form), named: parcel.fileName(form), in: folder)
      }
    case .mail(let addresses):
      let attachments = try plan.forms.map { form in
        MailMessage.Attachment(
          name: parcel.title + "." + form.ending, type: form.mediaType,
          bytes: try seat.bytes(of: frozen, as: form))
      }
      let message = parcel.message(
        to: addresses, from: configuration.sender, attachments, at: now)
      try Sendmail(path: configuration.sendmail, configuration: configuration.path)
        .send(message, environment: seat.environment)
    }
    try room.briefings.delivered(issue, way: plan.wayName, target: plan.target)
    try tell(issue)
  }

  private func tell(_ issue: Briefing.Issue) throws(Complaint) {
    guard seat.format != .json else {
      return try seat.line([
        "number": .string(issue.number), "revision": .integer(issue.revision),
        "way": .string(plan.wayName), "target": .string(plan.target),
      ])
    }
    try seat.line(
      say(
        "第\(issue.number)期第\(issue.revision)版 → \(plan.target)",
        "No. \(issue.number), revision \(issue.revision) → \(plan.target)"))
  }
}

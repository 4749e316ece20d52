import Domain
import Leads
import Postgres

/// Waits for sightings and tells of each as it comes.
struct SightingsFollowing {
  let seat: Seat
  let session: Session

  /// How long a Ctrl-C may have to wait.
  private static let slice = Duration.milliseconds(250)
  private static let countMax = 1000

  /// Tells of what is new, then of what comes.
  ///
  /// - Throws: A ``Complaint`` with status 130 on Ctrl-C, with 69 when the database goes away.
  func follow() throws {
    Interruption.watch()
    let watches = Watches(session)
    // Before the first look, so that nothing comes between the two.
    try watches.listen()
    try tell(watches)
    while !Interruption.isAsked {
      if try !session.notifications(within: Self.slice).isEmpty { try tell(watches) }
    }
    throw Complaint(.interrupted, "", "")
  }

  private func tell(_ watches: Watches) throws {
    let rows = try watches.sightings(isNew: true, limit: Self.countMax)
    for row in rows.reversed() {
      let sighting = try Sighting(row)
      if seat.format == .json {
        try seat.line(sighting.document)
      } else {
        try seat.line(sighting.sentence)
      }
    }
    try seat.console.flush()
  }
}

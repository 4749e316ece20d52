import Briefing
import Domain

/// A briefing to be issued and put on paper.
struct BriefingIssue {
  let paper: DocumentPaper
  /// The unit below the own one that it is of.
  let unit: String?
  let isForced: Bool

  /// Issues the briefing of the period and prints it.
  func print(at seat: Seat, _ period: (_ dayStartMinutes: Int) -> BriefingPeriod) throws {
    guard try paper.isReady() else { return }
    do {
      let room = try seat.openBriefings(of: unit)
      let frozen = try paper.write {
        try room.briefings.issue(period(room.dayStartMinutes), at: Clock.now, forced: isForced)
      }
      let failed = frozen.briefing.failures
      if !failed.isEmpty {
        seat.console.complain(
          say("desk: 核对不平：", "desk: does not reconcile: ") + failed.joined(separator: ", "))
      }
    } catch let error as BriefingError {
      throw Complaint(error)
    }
  }
}

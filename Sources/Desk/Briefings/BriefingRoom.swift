import Briefing
import Domain
import Store

/// The briefings of the person's desk, or of one unit below it.
struct BriefingRoom {
  let briefings: Briefings
  /// When the day begins there, in minutes after midnight, Beijing time.
  let dayStartMinutes: Int
  /// The code of the unit.
  let unit: String
}

extension Seat {
  /// Opens the briefings of a unit; those of the own one where none is named.
  ///
  /// - Throws: ``Complaint``: no such unit, or none the person commands (77).
  func openBriefings(of unit: String?) throws -> BriefingRoom {
    let log = try openLog()
    let briefings = Briefings(log.session)
    let own = log.greeting.unit ?? ""
    guard let unit, unit != own else {
      return BriefingRoom(
        briefings: briefings, dayStartMinutes: log.greeting.dayStartMinutes, unit: own)
    }
    return BriefingRoom(
      briefings: briefings, dayStartMinutes: try briefings.view(unit), unit: unit)
  }
}

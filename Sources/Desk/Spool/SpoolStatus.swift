import ArgumentParser
import Domain
import Spool

/// `desk spool status`: how many calls are kept, and for whom; asks no database.
struct SpoolStatus: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "status",
      abstract: say("留存了多少来电，不需数据库", "how many calls are kept; needs no database"))
  }

  mutating func run(at seat: Seat) throws {
    let room = try SpoolRoom(seat)
    let summary: SpoolSummary
    do throws(SpoolError) {
      summary = try SpoolSummary(room)
    } catch {
      throw Complaint(error)
    }
    if seat.format == .json { return try seat.line(summary.document) }
    try seat.console.write(summary.text(columns: seat.columns))
  }
}

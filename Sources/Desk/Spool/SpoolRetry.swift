import ArgumentParser
import Domain
import JSON
import Spool

/// `desk spool retry`: lets a refused call be sent once more, as when what refused it was mended.
struct SpoolRetry: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "retry", abstract: say("让被拒绝的来电再发一次", "let a refused call be sent once more"))
  }

  @Argument(
    help: ArgumentHelp(
      say("desk spool list --refused 所列的 id", "an id of desk spool list --refused")))
  var id: String

  mutating func run(at seat: Seat) throws {
    let room = try SpoolRoom(seat)
    let (folder, name) = try SpoolName.find(id, .refused, in: SpoolName.folders(room))
    do throws(SpoolError) {
      try folder.retry(name)
    } catch {
      throw Complaint(error)
    }
    try seat.answer(
      ["id": .string(String(name.prefix(36)))], say("下次补发", "it is sent with the next"))
  }
}

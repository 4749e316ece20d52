import ArgumentParser
import Domain
import JSON
import Spool

/// `desk spool drop`: gives a refused call up for good.
struct SpoolDrop: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "drop", abstract: say("放弃一通被拒绝的来电", "give a refused call up for good"))
  }

  @Argument(
    help: ArgumentHelp(
      say("desk spool list --refused 所列的 id", "an id of desk spool list --refused")))
  var id: String

  mutating func run(at seat: Seat) throws {
    let room = try SpoolRoom(seat)
    let (folder, name) = try SpoolName.find(id, .refused, in: SpoolName.folders(room))
    if let person = folder.person(name, .refused), person != room.person {
      throw Complaint(
        .notAllowed, "这是 \(person) 的来电，由其本人处理：desk --user \(person) spool drop \(id)",
        "this is a call of \(person), who settles it: desk --user \(person) spool drop \(id)")
    }
    guard folder.drop(name) else {
      throw Complaint(.cannotWrite, "无法删除", "it cannot be removed")
    }
    try seat.answer(["id": .string(String(name.prefix(36)))], say("已删除", "removed"))
  }
}

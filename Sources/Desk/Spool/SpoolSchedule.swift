import ArgumentParser
import Domain
import Glibc
import Spool

/// `desk spool schedule`: has systemd send what is kept, soon after it was kept and every minute.
struct SpoolSchedule: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schedule",
      abstract: say("由 systemd 自动补发，或停止", "have systemd send by itself, or stop that"))
  }

  @Flag(help: ArgumentHelp(say("停止自动补发", "send no more by itself")))
  var stop = false

  mutating func run(at seat: Seat) throws {
    let keeper = SystemdKeeper(environment: seat.environment, isRoot: getuid() == 0)
    let units = SpoolUnits(
      command: try command(at: seat), folder: try waiting(at: seat),
      environment: ScheduleEnvironment.kept(of: seat.environment, also: ["HOME", "XDG_STATE_HOME"]))
    let told = stop ? try keeper.stop(units.names) : try keeper.keep(units.files, units.started)
    for line in told { try seat.line(line) }
    if !stop { try seat.line(say("停止：", "to stop it: ") + "desk spool schedule --stop") }
  }

  private func waiting(at seat: Seat) throws -> String {
    let room = try SpoolRoom(seat)
    do {
      return try room.folder().waitingPath
    } catch {
      throw Complaint(error)
    }
  }

  private func command(at seat: Seat) throws(Complaint) -> [String] {
    try [Companion.desk, "spool", "send"] + ScheduledWords.ofDatabase(seat)
  }
}

import Briefing
import Domain
import Support
import Testing

@testable import Desk

struct `A timer of systemd` {
  /// Whether systemd is here to read what is written for it.
  static let hasSystemd = Program.run(["systemd-analyze", "--version"]) == 0

  private func schedule(_ kind: BriefingKind, _ folder: String, home: String) throws -> Schedule {
    try Schedule(
      kind: kind, unit: "110102", at: try #require(ClockTime(argument: "8:05")),
      command: ["/bin/true", "briefing", "deliver", kind.rawValue, "--to", folder],
      environment: [(name: "DESK_HOME", value: home)])
  }

  @Test(
    .enabled(if: hasSystemd, "needs Debian's systemd"),
    arguments: [BriefingKind.daily, .weekly, .monthly], ["/srv/a", "/srv/日报 100% \"$x\" \\n;"])
  func `is read by systemd without a complaint`(kind: BriefingKind, folder: String) throws {
    let place = try #require(Files.makeFolder("/tmp/desk-systemd-"))
    defer { _ = Program.run(["rm", "-rf", place]) }
    let schedule = try schedule(kind, folder, home: folder)
    let units = ["\(place)/desk-x.service", "\(place)/desk-x.timer"]
    #expect(Files.write(SystemdUnit.service(schedule), to: units[0]))
    #expect(Files.write(SystemdUnit.timer(schedule), to: units[1]))
    let log = "\(place)/log"
    #expect(Program.run(["systemd-analyze", "verify"] + units, log: log) == 0)
    #expect(Files.text(of: log) == "")
  }
}

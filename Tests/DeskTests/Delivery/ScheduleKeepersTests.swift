import Briefing
import Domain
import Support
import Testing

@testable import Desk

struct `A clock that will not keep a schedule` {
  /// A folder with a systemctl that fails, and a crontab kept in a file.
  private static func machine(_ place: String) -> [String: String] {
    _ = Program.run(["mkdir", "-p", "\(place)/bin", "\(place)/units"])
    _ = Files.write("#!/bin/sh\necho 'no bus'; exit 1\n", to: "\(place)/bin/systemctl")
    _ = Files.write(
      """
      #!/bin/sh
      case $1 in -l) cat \(place)/table 2>/dev/null || { echo 'no crontab'; exit 1; } ;; *) cat > \(place)/table ;; esac

      """, to: "\(place)/bin/crontab")
    _ = Program.run(["chmod", "+x", "\(place)/bin/systemctl", "\(place)/bin/crontab"])
    return ["PATH": "\(place)/bin:/usr/bin:/bin", "XDG_CONFIG_HOME": "\(place)/units"]
  }

  private func schedule() throws -> Schedule {
    try Schedule(
      kind: .daily, unit: nil, at: try #require(ClockTime(argument: "8:30")),
      command: ["/bin/true"], environment: [])
  }

  @Test func `hands it to cron, says so, and leaves no unit behind`() throws {
    let place = try #require(Files.makeFolder("/tmp/desk-keepers-"))
    defer { _ = Program.run(["rm", "-rf", place]) }
    let keepers = ScheduleKeepers(
      environment: Self.machine(place), isRoot: false, usual: .systemd)
    let told = try keepers.keep(schedule(), by: nil)
    #expect(told.first?.has("cron") == true && told.first?.has("no bus") == true)
    #expect(Files.text(of: "\(place)/table").has("# desk110-briefing-daily\n"))
    #expect(
      Program.run(["test", "-e", "\(place)/units/systemd/user/desk110-briefing-daily.timer"]) != 0)
    #expect(try keepers.stop(schedule(), by: nil).count == 1)
    #expect(Files.text(of: "\(place)/table") == "")
  }

  @Test func `is complained of where no other may`() throws {
    let place = try #require(Files.makeFolder("/tmp/desk-keepers-"))
    defer { _ = Program.run(["rm", "-rf", place]) }
    let keepers = ScheduleKeepers(environment: Self.machine(place), isRoot: false, usual: .cron)
    #expect {
      _ = try keepers.keep(schedule(), by: .systemd)
    } throws: { error in
      (error as? Complaint)?.message.has("--manager cron") == true
    }
    #expect(Files.text(of: "\(place)/table") == "")
  }
}

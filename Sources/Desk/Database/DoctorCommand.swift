import ArgumentParser
import Cluster
import Domain
import Postgres
import Schema
import Store

/// `desk doctor`: looks for what is wrong, and says the remedy.
struct DoctorCommand: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: say("检查安装，并说明如何修复", "check the installation and say how to mend it"))
  }

  @Flag(
    help: ArgumentHelp(
      say("重新计算各日数字，与留存的和已发布的比较", "count the days again, compare with what is kept and issued")))
  var figures = false

  @Option(
    help: ArgumentHelp(say("起始日期（含），默认最近 31 天", "from this day on; the last 31 days by default")))
  var from: CalendarDay?

  @Option(help: ArgumentHelp(say("截止日期（含）", "up to and with this day")))
  var to: CalendarDay?

  mutating func validate() throws {
    if !figures, from != nil || to != nil {
      throw ValidationError(say("--from、--to 与 --figures 同用", "--from and --to go with --figures"))
    }
    if let from, let to, from > to {
      throw ValidationError(say("--from 晚于 --to", "--from is later than --to"))
    }
  }

  mutating func run(at seat: Seat) throws {
    if figures { return try recount(at: seat) }
    var checks: [Check] = []
    if case .embedded(let home) = seat.choice {
      checks += Self.cluster(EmbeddedCluster(home: home))
    }
    if checks.allSatisfy(\.isFine) { checks += try Self.database(seat) }

    var listing = Listing([
      .text("check", say("检查", "check")), .text("ok", say("正常", "ok")),
      .prose("remedy", say("说明", "remark")),
    ])
    for check in checks {
      listing.append([.text(check.name), .flag(check.isFine), .text(check.remark)])
    }
    try seat.show(listing)
    if let failed = checks.first(where: { !$0.isFine }) {
      throw Complaint(
        failed.status, "\(failed.name)：\(failed.remark)", "\(failed.name): \(failed.remark)")
    }
  }

  private struct Check {
    let name: String
    var isFine = true
    var remark = ""
    var status = ExitStatus.noDatabase
  }

  private static func cluster(_ cluster: EmbeddedCluster) -> [Check] {
    do throws(ClusterError) {
      let binaries = try cluster.binaries()
      let programs = Check(
        name: say("数据库程序", "server programs"), remark: "\(binaries.folder) \(binaries.version)")
      switch try cluster.state() {
      case .absent:
        return [
          programs,
          Check(
            name: say("内置数据库", "embedded cluster"), isFine: false,
            remark: say("尚未建立，请运行 desk up", "not made yet: run 'desk up'")),
        ]
      case .stopped:
        return [
          programs,
          Check(
            name: say("内置数据库", "embedded cluster"), isFine: false,
            remark: say("没有运行，请运行 desk up", "not running: run 'desk up'")),
        ]
      case .another(let owner, _):
        return [
          programs,
          Check(
            name: say("内置数据库", "embedded cluster"),
            remark: say("属于账户 \(owner)", "belongs to account \(owner)")),
        ]
      case .running:
        return [programs, Check(name: say("内置数据库", "embedded cluster"), remark: cluster.home)]
      }
    } catch {
      return [
        Check(
          name: say("内置数据库", "embedded cluster"), isFine: false, remark: error.message)
      ]
    }
  }

  private static func database(_ seat: Seat) throws -> [Check] {
    do {
      let session = try seat.connect()
      var checks = [Check(name: say("登录", "log-in"), remark: session.user)]
      checks.append(upgrade(seat, session))
      checks.append(schema(session))
      checks += guessing(seat, session).map { Check(name: $0.name, remark: $0.remark) }
      return checks
    } catch let error as Complaint {
      return [
        Check(
          name: say("登录", "log-in"), isFine: false, remark: error.message, status: error.status)
      ]
    }
  }

  /// A minor upgrade on disk under a running server breaks its functions until it is restarted.
  private static func upgrade(_ seat: Seat, _ session: Session) -> Check {
    let running = session.parameter("server_version") ?? ""
    var check = Check(name: say("服务器版本", "server version"), remark: running)
    if case .embedded(let home) = seat.choice,
      let installed = try? EmbeddedCluster(home: home).pendingVersion(serverVersion: running)
    {
      check.isFine = false
      check.remark = say(
        "运行的是 \(running)，磁盘上已是 \(installed)：请运行 desk down 再 desk up",
        "\(running) runs, \(installed) is on disk: run 'desk down', then 'desk up'")
    }
    return check
  }

  private static func schema(_ session: Session) -> Check {
    let name = say("数据库结构", "schema")
    do {
      let greeting = try Greeting(session)
      let wanted = Schema.version
      guard greeting.schema == wanted else {
        let complaint: Complaint =
          greeting.schema > wanted ? .schemaTooNew(greeting.schema) : .schemaTooOld(greeting.schema)
        return Check(name: name, isFine: false, remark: complaint.message, status: complaint.status)
      }
      return Check(name: name, remark: String(wanted))
    } catch {
      let complaint = Complaint(error)
      return Check(name: name, isFine: false, remark: complaint.message, status: complaint.status)
    }
  }
}

import ArgumentParser
import Domain
import Postgres
import Store

/// `desk audit verify`: whether the audit is as it was written.
struct AuditVerifyCommand: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: say(
        "核验审计：是否与写入时一致（0 完整，65 被改动）",
        "check that the audit is as it was written: 0 whole, 65 tampered with"),
      discussion: say(
        "能发现：已封存记录的改动、删除、增补、倒填、调换、编号或事务的改动；封条的改动、缺失、重排；"
          + "换成别的日志；停用的触发器。有锚时还能发现：删去最新封条及其记录、整条重做。"
          + "不能发现：从未写入的记录；上次封存之后的删除与改写（连同散列）；没有锚时的整条重做与截尾。"
          + "能改数据库函数的人也能让核验说谎：有疑时把备份恢复到另一台机器，在那里对着锚核验。",
        "Found: sealed rows that were changed, removed, added, backdated, swapped, given another "
          + "number or transaction; seals changed, missing or in another order; another log in "
          + "its place; triggers switched off. With an anchor also: the newest seals cut off with "
          + "their rows, and the whole chain made anew. Not found: rows never written; what was "
          + "removed, or changed together with its hash, since the last seal; without an anchor "
          + "a tail cut off or a chain made anew. Who can replace the database's functions can "
          + "make this command lie: when in doubt, restore a dump on another machine and verify "
          + "it there against an anchor."))
  }

  @Option(
    help: ArgumentHelp(
      say(
        "对照锚：文件、抄写的编号与数字，或第二数据库",
        "an anchor: a file, what is on paper, or a second database"),
      valueName: "file|digits|conninfo"),
    completion: .file())
  var anchor: String?

  mutating func run(at seat: Seat) throws {
    let source = try anchor.map { text throws(Complaint) in try AnchorSource(text) }
    let session = try seat.openLog().session
    session.deadline = AuditWords.patience
    let anchors = try source?.anchors() ?? []
    var progress = Progress(say("核验审计", "verifying the audit"), on: seat.console)
    defer { progress.finish() }
    let report: AuditReport
    do {
      report = try AuditVerification(session) { progress.reach($0) }.perform(against: anchors)
    } catch let AuditVerification.Flaw.anchorsOfAnotherLog(log) {
      throw Complaint(
        .badInput, "所给的锚不是本日志（\(log)）的：请换一份；若确为本日志的锚，则日志已被调换",
        "the anchor is of another log than this, \(log): name the right one; "
          + "if it is the right one, the log was exchanged")
    }
    progress.finish()
    if seat.format == .json {
      try seat.line(report.document)
    } else {
      for line in report.lines { try seat.line(line) }
    }
    guard report.isWhole else { throw Complaint(.badInput, "", "") }
  }
}

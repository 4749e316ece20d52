import ArgumentParser
import Domain
import JSON
import Postgres
import Store

/// `desk audit seal`: seals what was written since the last seal.
struct AuditSealCommand: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "seal",
      abstract: say("封存上次之后的审计记录", "seal the audit rows since the last seal"),
      discussion: say(
        "封存之后，任何人（包括数据库超级用户）改动、删除或倒填记录，desk audit verify 都能发现；"
          + "封存之前的改动则未必。因此应由定时器频繁运行，例如 crontab 中每分钟一行："
          + "* * * * * desk audit seal >/dev/null"
          + "；或 systemd-run --user --on-calendar=minutely desk audit seal。"
          + "须以审计员身份运行。尚未结束的事务的记录留待下次。没有可封存的也是正常（0）。",
        "From then on 'desk audit verify' finds whatever anybody changes, removes or backdates, "
          + "even a superuser of the database; before, it may not. So have it run often, by a "
          + "line in a crontab such as * * * * * desk audit seal >/dev/null or by systemd-run "
          + "--user --on-calendar=minutely desk audit seal, logged in as an auditor. Rows of "
          + "transactions that are still open wait for the next run. Nothing to seal is no "
          + "fault (0)."))
  }

  mutating func run(at seat: Seat) throws {
    let session = try seat.openLog().session
    session.deadline = AuditWords.patience
    var progress = Progress(say("封存", "sealing"), on: seat.console)
    let sealing = try AuditSeals(session).seal { progress.reach($0) }
    progress.finish()
    if seat.format == .json {
      return try seat.line([
        "seals": .integer(sealing.seals), "rows": .integer(sealing.rows),
        "newest": sealing.newest?.document ?? .null, "unsealed": sealing.unsealed.document,
      ])
    }
    try seat.line(Self.words(sealing))
    if let waiting = Self.waiting(sealing.unsealed) { try seat.line(waiting) }
  }

  private static func words(_ sealing: AuditSeals.Sealing) -> String {
    guard let newest = sealing.newest else {
      return say("没有可封存的记录", "nothing to seal")
    }
    return say(
      "已封存 \(sealing.rows) 条记录，至第 \(newest.number) 号封条",
      "sealed \(plural(sealing.rows, "row")), up to seal \(newest.number)")
  }

  private static func waiting(_ unsealed: UnsealedRows) -> String? {
    guard unsealed.rows > 0, let since = unsealed.since else { return nil }
    return say(
      "另有 \(unsealed.rows) 条（\(since.shortText) 起）待未结束的事务完成后封存",
      "\(plural(unsealed.rows, "row")) since \(since.shortText) "
        + "\(unsealed.rows == 1 ? "waits" : "wait") for transactions that are open")
  }
}

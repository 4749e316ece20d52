import ArgumentParser
import Domain
import Postgres
import Store

/// `desk audit acknowledge ROW --reason TEXT`.
struct AuditAcknowledge: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "acknowledge",
      abstract: say("确认服务器时钟曾在某条记录处被拨动", "say that the server's clock was set at a row"),
      discussion: say(
        "查明时钟确实被拨动（而非倒填）之后，由审计员对 desk audit verify 所列的第一条记录办理；"
          + "此后的时间从该条起重新核验。确认本身也是审计记录，每次核验都会列出；"
          + "记录被改动、删除或增补照样能发现。",
        "For an auditor who has found out that the clock was set and nobody backdated anything, "
          + "of the first row that 'desk audit verify' names; from it on time is judged anew. "
          + "What is said is a row of the audit itself and is told at each verification. That a "
          + "row was changed, removed or added is found all the same."))
  }

  @Argument(help: ArgumentHelp(say("记录号", "the number of the row")))
  var row: Int

  @Option(help: ArgumentHelp(say("理由，不含当事人资料", "why; nothing of a caller or victim")))
  var reason: String

  mutating func run(at seat: Seat) throws {
    let reason = reason.trimmed
    guard reason.visibleOnOneLine == reason else {
      throw Complaint(.badInput, "理由中有控制字符，请去掉", "the reason holds a control character: remove it")
    }
    let session = try seat.openLog().session
    session.deadline = AuditWords.patience
    let answer = try AuditSeals(session).acknowledge(row: row, reason: reason)
    try seat.answer(
      answer, say("已确认：时钟在第 \(row) 号记录处被拨动", "the clock was set at row \(row): so noted"))
  }
}

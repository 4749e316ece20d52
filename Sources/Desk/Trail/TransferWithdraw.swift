import ArgumentParser
import Domain
import JSON
import Leads
import Store

/// `desk account transfer withdraw ID --reason R`: a transfer that was recorded by mistake.
struct TransferWithdraw: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "withdraw",
      abstract: say("撤回误登的转账", "withdraw a transfer recorded by mistake"),
      discussion: say(
        "记录保留，注明何人何时为何撤回，不再计入流向。再次导入同一流水也不恢复。",
        "The row stays, with who withdrew it, when and why, and counts no more; importing the "
          + "statement again does not bring it back."))
  }

  @Argument(help: ArgumentHelp(say("转账编号", "the number of the transfer")))
  var number: String

  @Option(help: ArgumentHelp(say("撤回原因", "why")))
  var reason: String

  mutating func run(at seat: Seat) throws {
    guard let number = Number(number, of: .transfer) else {
      throw Complaint(
        .badInput, "不是转账编号：应为 3 开头的 11 位数字（3xx-xxxx-xxxx），末位为校验位",
        "not the number of a transfer: 11 digits beginning with 3 (3xx-xxxx-xxxx), the last a check"
      )
    }
    let document = try Transfers(seat.openLog().session).withdraw(number, reason: reason)
    try seat.answer(
      document, say("已撤回转账 \(number.text)", "withdrew transfer \(number.text)"))
  }
}

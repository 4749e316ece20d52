import ArgumentParser
import Domain
import JSON
import Reading
import Store

/// `desk call amend NUMBER --from FILE`: changes a call by a merge patch of its sheet.
struct CallAmend: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "amend",
      abstract: say("修改来电（合并补丁，RFC 7396）", "amend a call by a merge patch (RFC 7396)"),
      discussion: say(
        "补丁只写要改的键，null 为删去；数组整个替换。修改前的内容、时间与修改人都会保留。",
        "The patch has the keys to change, null removes one, arrays are replaced whole. What it "
          + "was, who changed it and when is kept."))
  }

  @Argument(help: ArgumentHelp(say("来电编号", "the number of the call")))
  var number: String

  @Option(
    help: ArgumentHelp(say("补丁文件，- 为标准输入", "the file of the patch, - for standard input")),
    completion: .file())
  var from: String

  mutating func run(at seat: Seat) throws {
    let number = try Number(call: number)
    let text = try InputFile.text(from)
    let patch: JSONValue
    do {
      patch = try JSONValue(parsing: text)
    } catch {
      throw Complaint(
        .badInput, "补丁不是 JSON：\(error.chinese)", "the patch is not JSON: \(error.english)")
    }
    let log = try seat.openLog()
    // Who takes a tactic away wants it suggested.
    let tactics =
      patch["tactic"]?.isNull == true ? try log.tactics(telling: seat.console) : .lexicon
    let reading = SheetReader(now: Clock.now, suggester: tactics.suggester).read(patch: patch)
    guard let sheet = reading.sheet else {
      let flaws = reading.flaws.map { $0.key.isEmpty ? $0.message : "\($0.key): \($0.message)" }
      let message = flaws.joined(separator: "\n")
      throw Complaint(.badInput, message, message)
    }
    let answer = try Calls(log.session).amend(number, sheet, by: patch)
    let revision = answer?["revision"]?.asInteger ?? 0
    let isChanged = answer?["status"]?.asString == "amended"
    try seat.answer(
      answer,
      isChanged
        ? say(
          "来电 \(number.text) 已修改，第 \(revision) 版",
          "call \(number.text) amended, revision \(revision)")
        : say("来电 \(number.text) 没有变化", "call \(number.text) is unchanged"))
  }
}

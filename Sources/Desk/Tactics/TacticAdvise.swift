import ArgumentParser
import Domain
import JSON

/// `desk tactic advise CODE`: what to tell the caller.
struct TacticAdvise: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "advise",
      abstract: say("某手法的劝导用语：一句要点、两个问题、一个动作", "what to say: a key line, two questions, one action")
    )
  }

  @Argument(
    help: ArgumentHelp(say("手法代码，如 T08", "code of a tactic, such as T08")),
    completion: TacticCode.completion)
  var code: String

  mutating func run(at seat: Seat) throws {
    let code = try TacticCode.read(code)
    guard let advice = TacticScheme.tactic(String(code.prefix(3)))?.advice else {
      throw Complaint.nothingFound("此手法没有劝导用语", "there is no advice for this tactic")
    }
    if seat.format == .json {
      let document: JSONValue = [
        "code": .string(code), "name": .string(TacticScheme.tactic(code)?.name ?? code),
        "key_line": .string(advice.keyLine.text),
        "questions": .array(advice.questions.map { .string($0.text) }),
        "action": .string(advice.action.text),
      ]
      return try seat.line(document)
    }
    var page = Page(columns: seat.columns)
    page.head(TacticCode.name(code))
    page.prose(advice.keyLine.text)
    for question in advice.questions { page.prose(question.text) }
    page.prose(advice.action.text)
    try seat.console.write(page.text)
  }
}

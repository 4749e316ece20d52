import ArgumentParser
import Domain
import JSON
import Store

/// `desk tactic use VERSION|lexicon`: chooses what suggests tactics.
struct TacticUse: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "use",
      abstract: say("选用某版模型，或词表", "choose a model, or the word list, to suggest tactics"))
  }

  @Argument(help: ArgumentHelp(say("模型版本，或 lexicon（词表）", "the version of a model, or lexicon")))
  var version: String

  mutating func run(at seat: Seat) throws {
    let typed = Text.narrowed(version).lowercased()
    let version = typed == "lexicon" ? nil : Int32(typed).map(Int.init)
    guard version != nil || typed == "lexicon" else {
      throw Complaint(.usage, "应为模型版本或 lexicon", "give the version of a model, or lexicon")
    }
    let models = TacticModels(try seat.openLog().session)
    // What cannot be loaded must not come into force.
    if let version { _ = try models.load(version) }
    let answer = try models.use(version)
    let isChosen = answer?["status"]?.asString == "chosen"
    let name = version.map { say("第 \($0) 版模型", "model \($0)") } ?? say("词表", "the word list")
    try seat.answer(
      answer,
      isChosen
        ? say("今后由\(name)建议手法", "\(name) suggests tactics from now on")
        : say("本来就由\(name)建议手法", "\(name) suggests tactics already"))
  }
}

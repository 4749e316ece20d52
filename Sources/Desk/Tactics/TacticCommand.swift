import ArgumentParser
import Domain

/// `desk tactic`: the classification of tactics, and what suggests them.
struct TacticCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tactic",
      abstract: say("手法：列出、建议、劝导用语、学习", "tactics: list, suggest, advise, learn"),
      subcommands: [
        TacticList.self, TacticSuggest.self, TacticAdvise.self, TacticLearn.self,
        TacticEvaluate.self, TacticModelList.self, TacticUse.self,
      ])
  }
}

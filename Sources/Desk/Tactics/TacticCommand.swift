import ArgumentParser
import Domain

/// `desk tactic`: the classification of tactics; needs no database.
struct TacticCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tactic",
      abstract: say("手法：列出、建议、劝导用语", "tactics: list, suggest, advise"),
      subcommands: [TacticList.self, TacticSuggest.self, TacticAdvise.self])
  }
}

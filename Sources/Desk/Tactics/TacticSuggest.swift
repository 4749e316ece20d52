import ArgumentParser
import Domain
import Reading

/// `desk tactic suggest TEXT`: the classes a text points to, and the words that decided.
struct TacticSuggest: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "suggest", abstract: say("按文字建议手法", "suggest the tactic of a text"))
  }

  @Argument(help: ArgumentHelp(say("案情", "what happened")))
  var words: [String]

  mutating func run(at seat: Seat) throws {
    var listing = Listing([
      .name("code", say("手法", "tactic"), least: 5), .number("score", say("分值", "score")),
      .prose("because", say("依据", "because")),
    ])
    for suggestion in TacticLexicon.suggest(words.joined(separator: " ")) {
      listing.append([
        .tactic(suggestion.code), .ratio(suggestion.score), .texts(suggestion.because),
      ])
    }
    try seat.show(listing)
  }
}

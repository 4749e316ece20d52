import ArgumentParser
import Cluster
import Domain
import Postgres
import Reading
import Store

/// `desk tactic suggest TEXT`: the classes a text points to, and the words that decided.
struct TacticSuggest: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "suggest", abstract: say("按文字建议手法", "suggest the tactic of a text"),
      discussion: say(
        "由本台启用的模型建议；没有模型或数据库时由词表建议。",
        "The model in force at the desk suggests; without one, or without a database, the word list."
      ))
  }

  @Argument(help: ArgumentHelp(say("案情", "what happened")))
  var words: [String]

  mutating func run(at seat: Seat) throws {
    let tactics = try Self.tactics(at: seat)
    var listing = Listing([
      .name("code", say("手法", "tactic"), least: 5), .number("score", say("分值", "score")),
      .prose("because", say("依据", "because")), .hidden("model"),
    ])
    let suggestions = tactics.suggester.suggest(words.joined(separator: " "))
    for suggestion in suggestions {
      listing.append([
        .tactic(suggestion.code), .ratio(suggestion.score), .texts(suggestion.because),
        .optional(tactics.version) { .integer($0) },
      ])
    }
    try seat.show(listing)
    if seat.format == .table, let best = suggestions.first, !best.isSure {
      try seat.line(say("把握不大，请再问", "low confidence: ask further"))
    }
  }

  /// What suggests at this desk; asking for a suggestion makes no database.
  private static func tactics(at seat: Seat) throws -> TacticsInForce {
    if case .embedded(let home) = seat.choice {
      let state = try? EmbeddedCluster(home: home).state()
      if state == nil || state == .absent { return .lexicon }
    }
    do {
      return try TacticModels(try seat.openLog().session).load()
    } catch PostgresError.refused {
      return .lexicon
    } catch let complaint as Complaint {
      seat.console.complain(
        "desk: \(complaint.message)" + say("；按词表建议", "; the word list suggests"))
      return .lexicon
    }
  }
}

import ArgumentParser
import Domain
import Postgres
import Store

/// `desk tactic models`: what the desk has learnt, newest first.
struct TacticModelList: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "models",
      abstract: say("列出所学的模型，最新在前", "list the models learnt, newest first"))
  }

  @Option(help: ArgumentHelp(say("最多列出多少", "how many at most")))
  var limit = 50

  mutating func validate() throws { try Limits.check(limit) }

  mutating func run(at seat: Seat) throws {
    var listing = Listing([
      .number("version", say("版本", "version")), .text("in_force", say("启用", "in force")),
      .number("macro_f1", say("宏F1", "macro-F1")),
      .number("lexicon_macro_f1", say("词表", "lexicon")), .hidden("majority_macro_f1"),
      .number("cases", say("学自", "cases")), .number("held_out", say("留出", "held out")),
      .text("trained_at", say("学习时间", "learnt")), .name("trained_by", say("学习人", "by")),
      .hidden("chosen_at"), .hidden("chosen_by"), .hidden("method"), .hidden("scheme"),
      .hidden("bytes"),
    ])
    for row in try TacticModels(seat.openLog().session).list(limit: limit) {
      listing.append(try Self.cells(row))
    }
    try seat.show(listing)
  }

  private static func cells(_ row: Row) throws(PostgresError) -> [Listing.Cell] {
    let (
      version, isInForce, macroF1, lexicon, majority, cases, heldOut, trainedAt, trainedBy,
      chosenAt, chosenBy, method, scheme, bytes
    ) = try row.decode(
      Int.self, Bool.self, Int.self, Int.self, Int.self, Int.self, Int.self, Instant.self,
      String.self, Instant?.self, String?.self, String.self, String.self, Int.self)
    return [
      .integer(version), .flag(isInForce), .share(macroF1), .share(lexicon), .share(majority),
      .integer(cases), .integer(heldOut), .instant(trainedAt), .text(trainedBy),
      .optional(chosenAt) { .instant($0) }, .optional(chosenBy) { .text($0) }, .text(method),
      .text(scheme), .integer(bytes),
    ]
  }
}

extension Listing.Cell {
  /// A share kept in parts of ten thousand.
  static func share(_ parts: Int) -> Self { .ratio(Double(parts) / 10_000) }
}

import ArgumentParser
import Domain
import JSON
import Store

/// `desk bulletin words remove WORD --reason R`.
struct BulletinWordsRemove: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remove",
      abstract: say("去掉一个可以出现的词（安全管理员）", "let bulletins say a word no more (security)"))
  }

  @Argument(help: ArgumentHelp(say("词", "the word")))
  var word: String

  @Option(help: ArgumentHelp(say("理由，将被审计", "why; it is audited")))
  var reason: String

  mutating func run(at seat: Seat) throws {
    let word = word.trimmed
    let isNew = try PublicWords(seat.openLog().session).set(
      word, isSaid: false, reason: reason.trimmed)
    try seat.answer(
      ["word": .string(word), "said": .bool(false), "changed": .bool(isNew)],
      isNew
        ? say(
          "日志里有“\(word)”时，提示中不再可以出现", "bulletins say '\(word)' no more where the log has that name")
        : say("“\(word)”本来就不在其列", "'\(word)' was not among the words"))
  }
}

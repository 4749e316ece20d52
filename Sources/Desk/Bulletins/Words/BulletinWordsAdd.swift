import ArgumentParser
import Domain
import JSON
import Store

/// `desk bulletin words add WORD --reason R`.
struct BulletinWordsAdd: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: say("增加一个可以出现的词（安全管理员）", "let every bulletin say a word (security)"))
  }

  @Argument(help: ArgumentHelp(say("词", "the word")))
  var word: String

  @Option(help: ArgumentHelp(say("理由，将被审计", "why; it is audited")))
  var reason: String

  mutating func run(at seat: Seat) throws {
    let word = word.trimmed
    let isNew = try PublicWords(seat.openLog().session).set(
      word, isSaid: true, reason: reason.trimmed)
    try seat.answer(
      ["word": .string(word), "said": .bool(true), "changed": .bool(isNew)],
      isNew
        ? say("提示中可以出现“\(word)”了", "bulletins may say '\(word)' now")
        : say("“\(word)”本来就可以出现", "bulletins might say '\(word)' before"))
  }
}

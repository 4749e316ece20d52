import ArgumentParser
import Domain

/// `desk bulletin words`: the words that every bulletin may say.
struct BulletinWords: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "words",
      abstract: say(
        "提示中可以出现的词：列出、增加、去掉", "words that every bulletin may say: list, add, remove"),
      discussion: say(
        "提示中若出现日志里的人名、应用或号码即不发布；此处的词（如“微信”“群众”）除外。增减由安全管理员进行，须写明理由，将被审计。",
        "A bulletin that holds a name, an app or a number of the log does not go out; these words, "
          + "such as 微信 or 群众, may be in it all the same. The security administrator adds and "
          + "removes them, for a reason that is audited."),
      subcommands: [BulletinWordsList.self, BulletinWordsAdd.self, BulletinWordsRemove.self])
  }
}

public import ArgumentParser
public import Domain

/// The options every command takes, anywhere on the line.
public struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("数据库连接串（libpq 格式或 URI）", "the database, as a libpq string or URI"),
      valueName: "conninfo"))
  public var database: String?

  @Option(
    help: ArgumentHelp(say("登录用户名", "log in as this person"), valueName: "name"))
  public var user: String?

  @Option(help: ArgumentHelp(say("界面语言", "speak this language")))
  public var lang: Language?

  @Option(help: ArgumentHelp(say("列表的输出格式", "print listings this way")))
  public var format: OutputFormat?

  @Flag(help: ArgumentHelp(say("即 --format json", "short for --format json")))
  public var json = false

  public init() {}
}

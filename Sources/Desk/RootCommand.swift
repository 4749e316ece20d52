import ArgumentParser
import Domain

/// `desk` itself.
struct RootCommand: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "desk",
      abstract: say("反诈接警台的案件日志", "the case log of a police anti-fraud desk"),
      usage: say("desk <子命令> [选项 ...]", "desk <subcommand> [options ...]"),
      version: "desk110 \(Desk.version)",
      subcommands: Desk.commands)
  }

  @OptionGroup(
    title: say("通用选项（可放在任何位置）", "COMMON OPTIONS (anywhere on the line)"))
  var common: CommonOptions

  /// Without a subcommand: on a terminal calls are taken one after the other, else there is help.
  mutating func run(at seat: Seat) throws {
    if try !SheetScreen(seat: seat).takeCalls(isOnce: false) {
      throw CleanExit.helpRequest(Self.self)
    }
  }
}

import ArgumentParser
import Domain

/// `desk ring`: accounts, phones and links that belong together.
struct RingCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ring",
      abstract: say("团伙：查找、列出、查看", "rings: find, list, show"),
      subcommands: [RingBuildCommand.self, RingListCommand.self, RingShow.self])
  }
}

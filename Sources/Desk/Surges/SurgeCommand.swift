import ArgumentParser
import Domain

/// `desk surge`: whether counts are out of the ordinary.
struct SurgeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "surge",
      abstract: say("异动：判定序列有无异常上升", "surges: judge whether counts are out of the ordinary"),
      subcommands: [SurgeCheck.self])
  }
}

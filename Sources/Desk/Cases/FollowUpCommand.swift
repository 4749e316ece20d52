import ArgumentParser
import Domain

/// `desk followup`: call-backs after a successful dissuasion.
struct FollowUpCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "followup",
      abstract: say("回访：待办与完成", "call-backs: what is owed, what is done"),
      subcommands: [FollowUpDue.self, FollowUpDone.self])
  }
}

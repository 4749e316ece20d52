import ArgumentParser
import Domain

/// `desk spool`: calls kept at this terminal while the database was away.
struct SpoolCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "spool",
      abstract: say("本机留存的来电：查看、补发、处理", "calls kept at this terminal: see, send, settle"),
      subcommands: [
        SpoolStatus.self, SpoolSend.self, SpoolList.self, SpoolShow.self, SpoolRetry.self,
        SpoolDrop.self, SpoolKeyCommand.self, SpoolSchedule.self,
      ])
  }
}

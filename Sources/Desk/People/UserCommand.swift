import ArgumentParser
import Domain

/// `desk user`: who works here.
struct UserCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "user", abstract: say("人员：添加、列出、停用", "persons: add, list, disable"),
      subcommands: [UserAdd.self, UserList.self, UserDisable.self])
  }
}

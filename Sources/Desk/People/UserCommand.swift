import ArgumentParser
import Domain

/// `desk user`: who works here.
struct UserCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "user",
      abstract: say("人员：添加、职责、密码、调动、停用", "persons: add, duties, passwords, move, disable"),
      subcommands: [
        UserAdd.self, UserList.self, UserGive.self, UserTake.self, UserMove.self, UserRotate.self,
        UserReset.self, UserPolicy.self, UserDisable.self,
      ])
  }
}

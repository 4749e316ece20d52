import ArgumentParser
import Domain

/// `desk unit`: the desks of the installation.
struct UnitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "unit", abstract: say("单位：添加、列出", "desks: add, list"),
      subcommands: [UnitAdd.self, UnitList.self])
  }
}

import ArgumentParser
import Domain

/// `desk call`: contacts with the desk.
struct CallCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "call",
      abstract: say("来电：记录、列出、查找、查看、修改", "calls: record, list, search, show, amend"),
      subcommands: [
        CallRecord.self, CallList.self, CallSearch.self, CallShow.self, CallAmend.self,
      ])
  }
}

import ArgumentParser
import Domain

/// `desk stop`: requests to stop payment, and what becomes of them.
struct StopCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "stop",
      abstract: say("紧急止付：补齐、提交、执行、解除、导出", "stops of payment: complete, submit, answer, export"),
      discussion: say("申请止付用 desk account stop。", "A stop is asked for by 'desk account stop'."),
      subcommands: [
        StopList.self, StopShow.self, StopComplete.self, StopSubmit.self, StopExecuted.self,
        StopRefused.self, StopRelease.self, StopExport.self,
      ])
  }
}

import ArgumentParser
import Domain

/// `desk retention`: what is kept for how long.
struct RetentionCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "retention",
      abstract: say("保存期限：计划、执行、设定", "how long data is kept: plan, run, set"),
      subcommands: [RetentionPlan.self, RetentionRun.self, RetentionSet.self])
  }
}

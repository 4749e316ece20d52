import ArgumentParser
import Domain

/// `desk audit`: who did what, when.
struct AuditCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "audit", abstract: say("审计", "the audit"), subcommands: [AuditList.self])
  }
}

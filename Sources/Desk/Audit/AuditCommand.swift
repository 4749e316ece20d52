import ArgumentParser
import Domain

/// `desk audit`: who did what, when, and whether that still stands as it was written.
struct AuditCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "audit", abstract: say("审计：查询、封存、锚定、核验", "the audit"),
      subcommands: [
        AuditList.self, AuditSealCommand.self, AuditAnchorCommand.self, AuditVerifyCommand.self,
        AuditAcknowledge.self, AuditSchedule.self,
      ])
  }
}

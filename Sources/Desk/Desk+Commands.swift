import ArgumentParser

extension Desk {
  /// The commands, in the order help shows them.
  static var commands: [any ParsableCommand.Type] {
    [
      CallCommand.self, CaseCommand.self, DissuadeCommand.self, FollowUpCommand.self,
      AccountCommand.self, RingCommand.self, StopCommand.self, FreezeCommand.self,
      TrendCommand.self, SurgeCommand.self, BriefingCommand.self, BulletinCommand.self,
      TacticCommand.self, ReadCommand.self, ImportCommand.self, ExportCommand.self,
      UnitCommand.self, UserCommand.self, RetentionCommand.self, AuditCommand.self,
      BackupCommand.self, SpoolCommand.self, UpCommand.self, DownCommand.self, StatusCommand.self,
      DoctorCommand.self, DemoCommand.self,
    ]
  }
}

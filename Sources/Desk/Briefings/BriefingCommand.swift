import ArgumentParser
import Domain

/// `desk briefing`: what the command gets.
struct BriefingCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "briefing",
      abstract: say(
        "警情通报：日报、周报、月报、专报", "briefings: of days, weeks, months and spans"),
      subcommands: [
        BriefingDaily.self, BriefingWeekly.self, BriefingMonthly.self, BriefingSpan.self,
        BriefingPreview.self, BriefingList.self, BriefingShow.self, BriefingCase.self,
        BriefingVerify.self, BriefingDeliver.self, BriefingSchedule.self,
        BriefingTemplateCommand.self,
      ])
  }
}

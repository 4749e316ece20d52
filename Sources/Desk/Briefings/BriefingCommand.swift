import ArgumentParser
import Domain

/// `desk briefing`: what the command gets.
struct BriefingCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "briefing",
      abstract: say("警情通报：日报、周报、月报", "briefings: daily, weekly, monthly"),
      subcommands: [
        BriefingDaily.self, BriefingWeekly.self, BriefingMonthly.self, BriefingList.self,
        BriefingShow.self, BriefingCase.self,
      ])
  }
}

import ArgumentParser
import Briefing
import Domain

/// `desk briefing weekly`.
struct BriefingWeekly: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "weekly", abstract: say("周报（周一至周日）", "the briefing of a week, Monday to Sunday"))
  }

  @OptionGroup var options: BriefingOptions

  mutating func run(at seat: Seat) throws { try options.issue(.weekly, at: seat) }
}

import ArgumentParser
import Briefing
import Domain

/// `desk briefing daily`.
struct BriefingDaily: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "daily", abstract: say("日报", "the briefing of a day"))
  }

  @OptionGroup var options: BriefingOptions

  mutating func run(at seat: Seat) throws { try options.issue(.daily, at: seat) }
}

/// `desk briefing weekly`.
struct BriefingWeekly: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "weekly", abstract: say("周报（周一至周日）", "the briefing of a week, Monday to Sunday"))
  }

  @OptionGroup var options: BriefingOptions

  mutating func run(at seat: Seat) throws { try options.issue(.weekly, at: seat) }
}

/// `desk briefing monthly`.
struct BriefingMonthly: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "monthly", abstract: say("月报", "the briefing of a month"))
  }

  @OptionGroup var options: BriefingOptions

  mutating func run(at seat: Seat) throws { try options.issue(.monthly, at: seat) }
}

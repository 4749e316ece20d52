import ArgumentParser
import Briefing
import Domain

/// `desk briefing monthly`.
struct BriefingMonthly: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "monthly", abstract: say("月报", "the briefing of a month"))
  }

  @OptionGroup var options: BriefingOptions

  mutating func run(at seat: Seat) throws { try options.issue(.monthly, at: seat) }
}

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

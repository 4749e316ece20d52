import ArgumentParser
import Domain
import Leads
import Store

/// `desk stop complete REF`: adds what a request still lacks.
struct StopComplete: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "complete", abstract: say("补齐止付要素", "add what a request still lacks"))
  }

  @Argument(help: ArgumentHelp(say("止付单号", "the reference of the stop")))
  var number: String

  @OptionGroup(title: say("申请要素", "FIELDS")) var options: StopOptions

  mutating func run(at seat: Seat) throws {
    let number = try Number(stop: number)
    let fields = try options.fields()
    try seat.show(stop: Stops(seat.openLog().session).complete(number, fields))
  }
}

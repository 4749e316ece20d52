import ArgumentParser
import Briefing
import Domain
import Glibc

/// `desk briefing deliver`: puts every closed briefing since the last one where it is to go.
struct BriefingDeliver: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "deliver",
      abstract: say(
        "送达：上次以来每个已结束期间的通报，旧的在先，每期一次",
        "deliver each closed briefing since the last, the oldest first, each once"))
  }

  @Argument(help: ArgumentHelp(say("类别", "the kind")))
  var kind = BriefingKind.daily

  @OptionGroup var options: DeliveryOptions

  mutating func validate() throws {
    guard kind != .span else {
      throw ValidationError(say("专报没有固定期间，不能定期送达", "a span has no period to be delivered by"))
    }
  }

  mutating func run(at seat: Seat) throws {
    let configuration = try DeliveryConfiguration(
      environment: seat.environment, isRoot: getuid() == 0)
    let plan = try DeliveryPlan(options, configuration)
    if plan.needsCompanion, seat.equipment.makePaper == nil {
      return try Companion.document.takeOver(seat.arguments)
    }
    do {
      let room = try seat.openBriefings(of: options.unit)
      let delivery = Delivery(
        room: room, kind: kind, plan: plan, configuration: configuration, seat: seat)
      try delivery.run()
    } catch let error as BriefingError {
      throw Complaint(error)
    }
  }
}

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

  @Option(
    help: ArgumentHelp(
      say(
        "数据库、邮件或文件夹暂不可用时，多少分钟内反复再试",
        "for how long to try again where the database, the mail or the folder is away"),
      valueName: "minutes"))
  var retry = 0

  mutating func validate() throws {
    guard kind != .span else {
      throw ValidationError(say("专报没有固定期间，不能定期送达", "a span has no period to be delivered by"))
    }
    guard (0...Self.retryMax).contains(retry) else {
      throw ValidationError(say("--retry 须为 0–1440 分钟", "--retry is from 0 to 1440 minutes"))
    }
  }

  private static let retryMax = 1440

  mutating func run(at seat: Seat) throws {
    let configuration = try DeliveryConfiguration(
      environment: seat.environment, isRoot: getuid() == 0)
    let plan = try DeliveryPlan(options, configuration)
    if plan.needsCompanion, seat.equipment.makePaper == nil {
      return try Companion.document.takeOver(seat.arguments)
    }
    var retries = DeliveryRetries(minutes: retry)
    while true {
      do {
        return try deliver(plan, configuration, at: seat)
      } catch let doubt as DoubtfulDelivery {
        throw doubt.complaint
      } catch let complaint as Complaint {
        guard let pause = retries.pause(after: complaint) else { throw complaint }
        seat.console.complain(
          "desk: " + complaint.message
            + say("；\(pause) 秒后再试", "; it is tried again in \(pause) s"))
        sleep(UInt32(pause))
      }
    }
  }

  private func deliver(
    _ plan: DeliveryPlan, _ configuration: DeliveryConfiguration, at seat: Seat
  ) throws {
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

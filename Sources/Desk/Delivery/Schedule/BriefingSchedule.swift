public import ArgumentParser
import Briefing
import Domain
import Glibc

/// `desk briefing schedule`: has the machine deliver briefings by itself, or stops that.
struct BriefingSchedule: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schedule",
      abstract: say(
        "定时送达：写 systemd 定时器或 crontab 行", "deliver by the clock: a systemd timer or a crontab line"))
  }

  @Argument(help: ArgumentHelp(say("类别", "the kind")))
  var kind = BriefingKind.daily

  @Option(help: ArgumentHelp(say("几点，北京时间", "at what time, in Beijing"), valueName: "hh:mm"))
  var at = ClockTime.morning

  @OptionGroup var options: DeliveryOptions

  @Flag(help: ArgumentHelp(say("停止定时送达", "deliver no more by the clock")))
  var stop = false

  @Option(
    help: ArgumentHelp(
      say("由谁计时，默认 systemd，没有则 cron", "who keeps the time; cron where there is no systemd")))
  var manager: ScheduleManager?

  mutating func validate() throws {
    guard kind != .span else {
      throw ValidationError(say("专报没有固定期间，不能定期送达", "a span has no period to be delivered by"))
    }
  }

  mutating func run(at seat: Seat) throws {
    let setting = ScheduleSetting(seat: seat, manager: manager)
    let schedule = try Schedule(
      kind: kind, unit: options.unit, at: at, command: stop ? [] : try command(at: seat),
      environment: setting.environment)
    try setting.set(
      [schedule], stopping: stop,
      Schedule.words(["desk", "briefing", "schedule"], kind, options.unit))
  }

  /// For how long a delivery by the clock is tried again before the next day's.
  private static let retryMinutes = 120

  /// The words of the command that is run, whole paths in them, checked before they are written.
  private func command(at seat: Seat) throws -> [String] {
    let configuration = try DeliveryConfiguration(
      environment: seat.environment, isRoot: getuid() == 0)
    let plan = try DeliveryPlan(options, configuration)
    var words = [Companion.desk, "briefing", "deliver", kind.rawValue]
    if options.to != nil { words += ["--to", plan.target] }
    if options.mail != nil { words += ["--mail", plan.target] }
    for form in options.format { words += ["--format", form.rawValue] }
    if let unit = options.unit { words += ["--unit", unit] }
    words += ["--retry", String(Self.retryMinutes)]
    return words + (try ScheduledWords.ofDatabase(seat))
  }
}

extension ScheduleManager: ExpressibleByArgument {}
extension ClockTime: ExpressibleByArgument {}

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
    let keeperName = manager ?? ScheduleManager.ofMachine
    let schedule = Schedule(
      kind: kind, unit: options.unit, at: at, command: stop ? [] : try command(at: seat),
      environment: ScheduleEnvironment.kept(of: seat.environment))
    let keeper: any ScheduleKeeper =
      switch keeperName {
      case .systemd: SystemdKeeper(environment: seat.environment, isRoot: getuid() == 0)
      case .cron: CronKeeper(environment: seat.environment)
      }
    let told = stop ? try keeper.stop(schedule) : try keeper.keep(schedule)
    for line in told { try seat.line(line) }
    guard !stop else { return }
    let again =
      Schedule.words(["desk", "briefing", "schedule"], kind, options.unit) + ["--stop"]
      + (manager.map { ["--manager", $0.rawValue] } ?? [])
    try seat.line(
      say("停止：", "to stop it: ") + again.joined(separator: " "))
  }

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
    return words + (try ScheduledWords.ofDatabase(seat))
  }
}

extension ScheduleManager: ExpressibleByArgument {}
extension ClockTime: ExpressibleByArgument {}

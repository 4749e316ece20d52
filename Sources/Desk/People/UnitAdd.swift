import ArgumentParser
import Domain
import Store

/// `desk unit add CODE NAME`.
struct UnitAdd: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: say("添加单位", "add a desk"),
      discussion: say(
        "未指明上级时，按区划代码归入所属市、省，否则归入 000000。",
        "Without a parent it goes below the unit of its city or province by code, else 000000."))
  }

  @Argument(help: ArgumentHelp(say("代码，一般为六位区划代码", "its code, as a rule the division code")))
  var code: String

  @Argument(help: ArgumentHelp(say("名称", "its name")))
  var name: String

  @Option(help: ArgumentHelp(say("上级单位代码", "the code of the unit above")))
  var parent: String?

  @Option(help: ArgumentHelp(say("常住人口", "residents, for rates")))
  var population: Int?

  @Option(
    help: ArgumentHelp(
      say("一天从几点起算，如 08:00", "when its day begins, such as 08:00"), valueName: "hh:mm"))
  var dayStart: String?

  mutating func run(at seat: Seat) throws {
    var minutes: Int?
    if let dayStart { minutes = try Self.minutes(Text.narrowed(dayStart)) }
    let code = Text.narrowed(code)
    guard name.visibleOnOneLine == name else {
      throw Complaint(.badInput, "名称中有控制字符，请去掉", "the name holds a control character: remove it")
    }
    let answer = try Units(seat.openLog().session).add(
      code: code, name: name, parent: parent.map(Text.narrowed), population: population,
      dayStartMinutes: minutes)
    try seat.answer(answer, say("已添加单位 \(code)", "added unit \(code)"))
  }

  private static func minutes(_ text: String) throws(Complaint) -> Int {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1],
      (0..<24).contains(hour), (0..<60).contains(minute)
    else {
      throw Complaint(.usage, "--day-start 应如 08:00", "--day-start is written 08:00")
    }
    return hour * 60 + minute
  }
}

import ArgumentParser
import Domain
import JSON
import Leads
import Store

/// `desk ring show NUMBER`: what a ring is of, and what holds it together.
struct RingShow: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say("查看一个团伙", "show a ring"),
      discussion: say(
        "已并入他团伙的编号同样可查。关联由弱到强；一断即散的标为“唯一”。",
        "The number of a ring that became part of another finds that one. Ties are told the "
          + "weakest first; one without which the ring would fall apart is a bridge."))
  }

  @Argument(help: ArgumentHelp(say("团伙编号", "the number of the ring")))
  var number: String

  @Option(help: ArgumentHelp(say("最多列出多少号码，至多 500", "how many numbers at most, up to 500")))
  var limit = 50

  mutating func validate() throws {
    guard (1...500).contains(limit) else {
      throw ValidationError(say("--limit 须在 1 至 500 之间", "--limit is between 1 and 500"))
    }
  }

  mutating func run(at seat: Seat) throws {
    let number = try Self.number(number)
    guard let found = try RingList(seat.openLog().session).show(number, limit: limit) else {
      throw Complaint.nothingFound("没有此团伙", "no such ring")
    }
    if found["members"] == nil {
      let ended = found["ended_at"]?.shownInstant ?? ""
      throw Complaint.nothingFound(
        "此团伙已不成立（\(ended)）", "the ring holds together no more (\(ended))")
    }
    let document = found.withYuan
    if seat.format == .json { return try seat.line(document) }
    try seat.console.page(RingPage(document).text(columns: seat.columns))
  }

  /// Reads the number of a ring.
  ///
  /// - Throws: A ``Complaint`` with status 1 for what can be none.
  static func number(_ typed: String) throws(Complaint) -> Number {
    guard let number = Number(typed, of: .ring) else {
      throw Complaint.nothingFound(
        "不是团伙编号：应为 6 开头的 11 位数字，末位为校验位",
        "not the number of a ring: 11 digits beginning with 6, the last a check")
    }
    return number
  }
}

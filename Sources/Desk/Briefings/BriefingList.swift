public import ArgumentParser
public import Briefing
import Domain

/// `desk briefing list`: what was issued, newest first.
struct BriefingList: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("列出已发布的通报", "list the briefings issued"))
  }

  @Option(help: ArgumentHelp(say("只列此类", "only of this kind")))
  var kind: BriefingKind?

  @Option(help: ArgumentHelp(say("最多列出多少", "how many at most")))
  var limit = 50

  @Option(
    help: ArgumentHelp(
      say("下级单位代码，默认本单位及其下级", "the code of a unit below; the own and all below by default")))
  var unit: String?

  mutating func validate() throws { try Limits.check(limit) }

  mutating func run(at seat: Seat) throws {
    var listing = Listing([
      .text("number", say("期号", "number")), .number("revision", say("版次", "revision")),
      .text("kind", say("类别", "kind")), .text("from", say("起", "from")),
      .text("to", say("止", "to")).minor, .text("unit", say("单位", "unit")).minor,
      .text("frozen_at", say("发布时间", "issued")), .name("frozen_by", say("发布人", "by")).minor,
    ])
    do {
      for entry in try seat.openBriefings(of: unit).briefings.list(kind, limit: limit) {
        listing.append([
          .text(entry.number), .integer(entry.revision), .term(entry.kind), .instant(entry.from),
          .instant(entry.to), .text(entry.unit), .instant(entry.frozenAt), .text(entry.frozenBy),
        ])
      }
    } catch let error as BriefingError {
      throw Complaint(error)
    }
    try seat.show(listing)
  }
}

extension BriefingKind: ExpressibleByArgument {}

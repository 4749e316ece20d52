import Briefing
import Domain
import Store

extension DoctorCommand {
  /// Counts days again and names each figure that is kept, or went out, otherwise.
  func recount(at seat: Seat) throws {
    let log = try seat.openLog()
    let minutes = log.greeting.dayStartMinutes
    let today = Clock.now.adding(seconds: -60 * minutes).day
    let last = to ?? from.map { max($0, today.adding(days: -1)) } ?? today.adding(days: -1)
    let first = from ?? last.adding(days: -30)
    var progress = Progress(
      say("核对数字", "counting days"), of: last.number - first.number + 1, on: seat.console)
    do {
      let briefings = Briefings(log.session)
      let kept = try briefings.recount(from: first, to: last, dayStartMinutes: minutes) { day in
        progress.reach(day.number - first.number)
      }
      let frozen = try briefings.recountFrozen(from: first, to: last, dayStartMinutes: minutes)
      progress.finish()
      try seat.show(Self.listing(kept + frozen))
      guard kept.isEmpty, frozen.isEmpty else { throw Self.complaint(kept.count, frozen.count) }
    } catch let error as BriefingError {
      throw Complaint(error)
    }
  }

  private static func listing(_ differences: [Briefings.Difference]) -> Listing {
    var listing = Listing([
      .text("from", say("自", "from")), .text("to", say("至", "to")),
      .text("briefing", say("通报", "briefing")), .text("figure", say("数字", "figure")),
      .text("told", say("留存", "kept")), .text("counted", say("重算", "counted")),
    ])
    for difference in differences {
      listing.append([
        .text(difference.first.text), .text(difference.last.text),
        .text(difference.briefing ?? ""), .text(difference.figure), .text(difference.told ?? ""),
        .text(difference.counted ?? ""),
      ])
    }
    return listing
  }

  private static func complaint(_ kept: Int, _ frozen: Int) -> Complaint {
    guard kept > 0 else {
      return Complaint(
        .badInput, "已发布的通报有 \(frozen) 个数字与现在的案件记录不同：重新发布即作更正",
        "\(frozen) figures of issued briefings are otherwise now: issue them again to correct them")
    }
    return Complaint(
      .ourFault, "留存的数字有 \(kept) 个与案件记录不同，请将此信息报告给管理员",
      "\(kept) kept figures differ from the case log, please report this")
  }
}

import ArgumentParser
import Domain
import Store

/// `desk retention plan`.
struct RetentionPlan: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plan",
      abstract: say("列出已到期的数据，不作任何改动", "list what is over, and change nothing"),
      discussion: Self.rules)
  }

  /// What retention touches and what it never does.
  static var rules: String {
    say(
      """
      本单位及下级单位的数据，由指挥员执行。期限自来电、自案件结案起算；未结案、欠回访、款项仍被止付或冻结的案件
      不动。数字、账号、已发布的通报与审计记录不变。
      """,
      """
      Of the own desk and those below it, for its commander. Time runs from the call and from the
      end of its case; a case that is open, owes a call-back or has money stopped or frozen keeps
      all it has. Figures, accounts, briefings that went out and the audit stay as they are.
      """)
  }

  mutating func run(at seat: Seat) throws {
    try seat.show(Self.listing(of: Retention(seat.openLog().session).plan()))
  }

  static func listing(of plan: [Retention.Due]) -> Listing {
    var listing = Listing([
      .text("class", say("类别", "class")), .number("days", say("保存天数", "days kept")),
      .number("due", say("到期", "over")), .number("kept", say("案件仍需", "needed")),
      .text("oldest", say("最早", "oldest")), .text("newest", say("最晚", "newest")),
    ])
    for due in plan {
      listing.append([
        .term(due.kind), .integer(due.days), .integer(due.due),
        .optional(due.kept) { .integer($0) }, .optional(due.oldest) { .instant($0) },
        .optional(due.newest) { .instant($0) },
      ])
    }
    return listing
  }
}

import ArgumentParser
import Domain
import Leads
import Store

/// `desk case links CASE`: which other cases share what with a case.
struct CaseLinks: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "links", abstract: say("与其他案件的关联", "what a case has in common with others"),
      discussion: say(
        "两项相互独立的共同点才算“有关联”：同一号码说两次、同一号码派生的（卡与其户名、QQ 与其邮箱、同一网站的"
          + "链接）只算一项，仅有人名或应用名不算；很多案件都有的号码不计。人工认定优先。",
        "Two independent ties link: one number told twice, and what one number implies (a card and "
          + "its holder, a QQ and its mail, links of one host), are one tie; names alone do not "
          + "link, and what a great many cases name ties nothing. What people decided stands."))
  }

  @Argument(help: ArgumentHelp(say("案件编号", "the number of the case")))
  var number: String

  @Argument(help: ArgumentHelp(say("只与此案比较", "only with this other case")))
  var other: String?

  @Option(help: ArgumentHelp(say("最多列出多少案件", "how many cases at most")))
  var limit = 50

  mutating func validate() throws { try Limits.check(limit) }

  mutating func run(at seat: Seat) throws {
    let number = try Number(case: number)
    let other = try other.map { typed throws(Complaint) in try Number(case: typed) }
    let answer = try CaseTies(seat.openLog().session).links(of: number, to: other, limit: limit)
    guard let answer else { return }
    switch seat.format {
    case .json: try seat.line(answer)
    case .table: try seat.console.page(CaseLinksPage(answer).text(columns: seat.columns))
    case .csv, .md: try seat.show(CaseLinksPage(answer).ties)
    }
  }
}

import ArgumentParser
import Domain
import JSON
import Leads
import Reading

/// `desk account show TEXT`: what is known of an account.
struct AccountShow: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say("查询账号、电话等", "look up an account, a phone and the like"),
      discussion: say(
        """
        空格、短横、全角均可。记不全的也可查：尾号1234、1234 招商银行、6222****1234、前六位以上；\
        输错一位、多输、漏输一位、两位颠倒的，列出可能的号码并说明理由。
        受害人本人的账户不是线索，查不到。
        """,
        """
        Spaces, dashes and full-width digits are fine. Half a number will do: its last four digits, \
        with the bank (1234 招商银行) or --kind, 6222****1234, its first six or more. Of a number \
        with one digit wrong, missing or too many, or two swapped, those are told that may be meant, \
        and why.
        A victim's own account is no lead and is not found.
        """))
  }

  @Argument(help: ArgumentHelp(say("账号或号码", "the account or number")))
  var text: [String]

  @Option(help: ArgumentHelp(say("只查此种类", "only of this kind")))
  var kind: IdentifierKind?

  @Option(help: ArgumentHelp(say("开户银行", "the bank")))
  var bank: String?

  @Flag(help: ArgumentHelp(say("只要完全一致的号码", "only the number as it is typed")))
  var exact = false

  @Option(
    help: ArgumentHelp(
      say("最多列出多少来电、案件或候选号码", "how many calls, cases or candidates at most")))
  var limit = 20

  mutating func validate() throws {
    guard (1...Self.limitMax).contains(limit) else {
      throw ValidationError(
        say("--limit 须在 1 至 \(Self.limitMax) 之间", "--limit is between 1 and \(Self.limitMax)"))
    }
  }

  mutating func run(at seat: Seat) throws {
    let typed = text.joined(separator: " ")
    let question = AccountQuestion(typed, kind: kind, bank: bank)
    let accounts = Accounts(try seat.openLog().session)
    switch try accounts.answer(question, isExact: exact, limit: limit) {
    case .dossier(let document, let meant): try show(document, meant, at: seat)
    case .candidates(let candidates):
      let chosen = CandidateListing(candidates, limit: limit)
      seat.console.complain(chosen.remark)
      try seat.show(chosen.listing)
    case .tooLittle:
      throw Complaint.nothingFound(
        "所知数字太少，无法查找：须有末四位，或前六位",
        "too little is known to look for it: its last four digits are needed, or its first six")
    case .nothing: throw Self.nothingKnown(of: typed)
    }
  }

  private func show(
    _ found: JSONValue, _ meant: Candidate?, at seat: Seat
  ) throws(Complaint) {
    var document = found.withYuan
    if let meant {
      document["asked"] = .string(meant.asked)
      document["match"] = .string(meant.likeness.code)
      document["place"] = meant.likeness.place.map { .integer($0) }
    }
    if seat.format == .json { return try seat.line(document) }
    let page = AccountPage(document, meant: meant, now: Clock.now)
    try seat.console.page(page.text(columns: seat.columns))
  }

  /// What the number itself tells is still worth telling.
  private static func nothingKnown(of typed: String) -> Complaint {
    let note = IdentifierReader.read(typed)?.note
    let remark = note.map { say("（\($0)）", " (\($0))") } ?? ""
    return .nothingFound("没有记录\(remark)", "nothing is known\(remark)")
  }

  private static let limitMax = 1000
}

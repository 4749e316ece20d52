import ArgumentParser
import Domain
import JSON
import Leads

/// `desk account links TEXT`: what was named together with an account, and with that again.
struct AccountLinks: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "links",
      abstract: say("与账号同案的号码，可逐级展开", "what was named together with an account"),
      discussion: say(
        "枢纽号码（热线、平台等被许多案件提到的）列出但不展开。",
        "Hubs, which many cases name, such as a hotline or a platform, are told and not followed."))
  }

  @Argument(help: ArgumentHelp(say("账号或号码", "the account or number")))
  var text: [String]

  @Option(help: ArgumentHelp(say("展开几级，1–3", "over how many cases, 1 to 3")))
  var hops = 2

  @Option(help: ArgumentHelp(say("最多列出多少，至多 1000", "how many at most, up to 1000")))
  var limit = 100

  mutating func validate() throws {
    guard (1...3).contains(hops) else {
      throw ValidationError(say("--hops 须在 1 至 3 之间", "--hops is between 1 and 3"))
    }
    guard (1...1000).contains(limit) else {
      throw ValidationError(say("--limit 须在 1 至 1000 之间", "--limit is between 1 and 1000"))
    }
  }

  mutating func run(at seat: Seat) throws {
    let rings = try RingList(seat.openLog().session)
    guard
      let found = try rings.links(of: text.joined(separator: " "), hops: hops, limit: limit)
    else {
      throw Complaint.nothingFound(
        "没有来电提到此号码；转账见 desk account trail", "no call names it; for transfers 'desk account trail'")
    }
    if seat.format == .json { return try seat.line(found) }
    guard seat.format == .table else { return try seat.show(Self.listing(found)) }
    try seat.console.page(Self.page(found, columns: seat.columns))
  }

  private static func page(_ found: JSONValue, columns: Int?) -> String {
    var page = Page(columns: columns)
    let kind = found["kind"]?.shown(IdentifierKind.self) ?? ""
    page.head("\(kind) \(found["identifier"]?.asString ?? "")")
    page.fact(say("团伙", "ring"), found["ring"]?["ring"]?.asString)
    let hubCases = found["hub_cases"]?.asInteger ?? 0
    if found["hub"]?.asBool == true {
      page.fact(
        say("枢纽号码", "hub"),
        say(
          "\(hubCases) 起以上案件提到，只展开最近的", "\(hubCases) cases or more; the newest are told"))
    }
    let hubs = (found["links"]?.elements ?? []).count { $0["hub"]?.asBool == true }
    if hubs > 0 {
      page.fact(say("未展开的枢纽号码", "hubs not followed"), String(hubs))
    }
    if let left = found["left_out"]?.asInteger, left > 0 {
      page.fact(
        say("未列出", "left out"), say("\(left) 个，可加大 --limit", "\(left), see --limit"))
    }
    if let loops = found["loops"]?.asInteger, loops > 0 {
      page.fact(
        say("另有途径", "loops"),
        say("\(loops) 条关联通向已列出的号码", "\(loops) further ties lead to what is told"))
    }
    if found["links"]?.elements.isEmpty != false {
      page.fact(
        say("关联", "ties"),
        say("没有来电或案件同时提到其他号码", "no call and no case names another number beside it"))
    }
    page.table(listing(found))
    return page.text
  }

  private static func listing(_ found: JSONValue) -> Listing {
    var listing = Listing([
      .number("hop", say("级", "hop")), .name("identifier", say("号码", "identifier"), least: 20),
      .text("kind", say("种类", "kind")), .number("cases", say("同案", "cases")),
      .name("from", say("经由", "from"), least: 16), .text("hub", say("枢纽", "hub")),
      .name("issuer", say("开户机构", "issuer")).minor,
    ])
    for link in found["links"]?.elements ?? [] {
      listing.append([
        .integer(link["hop"]), .text(link["identifier"]), .term(link["kind"], IdentifierKind.self),
        .integer(link["cases"]), .text(link["from"]), .flag(link["hub"]?.asBool ?? false),
        .text(link["issuer"]),
      ])
    }
    return listing
  }
}

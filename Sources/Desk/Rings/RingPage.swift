import Domain
import JSON

/// A ring, for reading.
struct RingPage {
  private let document: JSONValue

  /// - Parameter document: What `desk ring show --json` prints.
  init(_ document: JSONValue) { self.document = document }

  /// The page for a screen so wide; `nil` never to break a line.
  func text(columns: Int?) -> String {
    var page = Page(columns: columns)
    head(&page)
    members(&page)
    ties(&page)
    joints(&page)
    hubs(&page)
    history(&page)
    return page.text
  }

  private func head(_ page: inout Page) {
    page.head(say("团伙 ", "ring ") + (document["ring"]?.asString ?? ""))
    if let asked = document["asked"]?.asString {
      let since = document["became"]?.shownInstant ?? ""
      page.fact(asked, say("已于 \(since) 并入本团伙", "became part of this ring \(since)"))
    }
    let (size, core) = (count("size"), count("core"))
    page.fact(
      say("号码", "numbers"),
      say("\(size) 个，其中核心 \(core) 个", "\(size), of which \(core) are tied twice"))
    page.fact(say("案件", "cases"), String(count("cases")))
    page.fact(
      say("增长", "growth"),
      say(
        "7 天 \(count("cases_7_days")) 起，30 天 \(count("cases_30_days")) 起",
        "\(count("cases_7_days")) cases in 7 days, \(count("cases_30_days")) in 30"))
    page.fact(say("收款", "paid to it"), document["paid"]?.shownYuan)
    for tactic in document["tactics"]?.elements ?? [] {
      page.fact(say("手法", "tactic"), TacticCode.name(tactic.asString ?? ""))
    }
    let desks = (document["desks"]?.elements ?? []).compactMap(\.asString)
    page.fact(say("涉及单位", "desks"), desks.joined(separator: say("、", ", ")))
    page.fact(say("最近", "last seen"), document["last_seen"]?.shownInstant)
    page.fact(say("查找于", "as found"), document["built_at"]?.shownInstant)
  }

  private func count(_ key: String) -> Int { document[key]?.asInteger ?? 0 }

  private func members(_ page: inout Page) {
    let members = document["members"]?.elements ?? []
    let isWhole = members.count == count("size")
    let part = isWhole ? "" : Self.part(members.count, of: count("size"))
    page.head(say("号码", "Numbers") + part)
    var listing = Listing([
      .name("identifier", say("号码", "identifier"), least: 20), .text("kind", say("种类", "kind")),
      .number("cases", say("案件线索", "cases, tips")), .text("place", say("位置", "place")),
      .text("roles", say("角色", "roles")), .name("issuer", say("开户机构", "issuer")).minor,
    ])
    for member in members {
      let roles = (member["roles"]?.elements ?? []).compactMap { $0.shown(IdentifierRole.self) }
      listing.append([
        .text(member["identifier"]), .term(member["kind"], IdentifierKind.self),
        .integer(member["cases"]),
        .text(member["place"] == "core" ? say("核心", "core") : say("边缘", "edge")),
        .texts(roles), .text(member["issuer"]),
      ])
    }
    page.table(listing)
  }

  private func ties(_ page: inout Page) {
    let ties = document["ties"]?.elements ?? []
    guard !ties.isEmpty else { return }
    let shown = ties.prefix(Self.tiesMax)
    let part = ties.count > shown.count ? Self.part(shown.count, of: ties.count) : ""
    page.head(say("关联，由弱到强", "What holds it together, the weakest first") + part)
    page.fact(
      say("唯一关联", "bridges"),
      document["bridges"]?.asInteger.map { String($0) }
        ?? say("团伙过大，不作判断", "not looked for in a ring so large"))
    var listing = Listing([
      .name("one", say("号码", "identifier"), least: 16),
      .name("other", say("与", "and"), least: 16), .number("cases", say("同案", "together")),
      .text("why", say("备注", "remark")),
    ])
    for tie in shown {
      let remarks = [
        tie["bridge"]?.asBool == true ? say("唯一", "bridge") : nil,
        tie["one_holder"]?.asBool == true ? say("同户名", "one holder") : nil,
      ].compactMap { $0 }
      listing.append([
        .text(tie["one"]), .text(tie["other"]), .integer(tie["cases"]), .texts(remarks),
      ])
    }
    page.table(listing)
  }

  private func joints(_ page: inout Page) {
    let joints = document["joints"]?.elements ?? []
    guard !joints.isEmpty else { return }
    page.head(say("同时见于其他团伙，不据此合并", "Stand in other rings too, which are not one for that"))
    var listing = Listing([
      .name("identifier", say("号码", "identifier"), least: 20), .text("kind", say("种类", "kind")),
      .text("ring", say("另一团伙", "other ring")),
    ])
    for joint in joints {
      listing.append([
        .text(joint["identifier"]), .term(joint["kind"], IdentifierKind.self), .text(joint["ring"]),
      ])
    }
    page.table(listing)
  }

  private func hubs(_ page: inout Page) {
    let hubs = document["hubs"]?.elements ?? []
    guard !hubs.isEmpty else { return }
    page.head(say("未用于连接的枢纽号码", "Hubs that were cut, named beside it"))
    var listing = Listing([
      .name("identifier", say("号码", "identifier"), least: 20), .text("kind", say("种类", "kind")),
      .number("cases_here", say("此处案件", "cases here")), .number("cases", say("全部案件", "of all")),
    ])
    for hub in hubs {
      listing.append([
        .text(hub["identifier"]), .term(hub["kind"], IdentifierKind.self),
        .integer(hub["cases_here"]), .integer(hub["cases"]),
      ])
    }
    page.table(listing)
  }

  private func history(_ page: inout Page) {
    let events = document["history"]?.elements ?? []
    guard !events.isEmpty else { return }
    page.head(say("沿革", "History"))
    var listing = Listing([
      .text("at", say("时间", "at")), .text("ring", say("团伙", "ring")),
      .text("event", say("变化", "what")), .text("other", say("另一团伙", "other")),
      .number("size", say("号码", "size")),
    ])
    for event in events {
      listing.append([
        .instant(event["at"]), .text(event["ring"]), .term(event["event"], RingEvent.self),
        .text(event["other"]), .integer(event["size"]),
      ])
    }
    page.table(listing)
  }

  private static func part(_ shown: Int, of all: Int) -> String {
    say("（前 \(shown)，共 \(all)）", " (first \(shown) of \(all))")
  }

  /// Ties told on a page; `--json` has all.
  private static let tiesMax = 20
}

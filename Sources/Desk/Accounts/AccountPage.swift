import Domain
import JSON

/// What is known of an account, for reading.
struct AccountPage {
  private let document: JSONValue

  /// - Parameter document: What `desk account show --json` prints.
  init(_ document: JSONValue) { self.document = document }

  /// The page for a screen so wide; `nil` never to break a line.
  func text(columns: Int?) -> String {
    var page = Page(columns: columns)
    head(&page)
    LeadPart(document["lead"] ?? .null).print(on: &page)
    money(&page)
    together(&page)
    calls(&page)
    return page.text
  }

  private func head(_ page: inout Page) {
    let kind = document["kind"]?.shown(IdentifierKind.self) ?? ""
    page.head("\(kind) \(document["identifier"]?.asString ?? "")")
    if document["official"]?.asBool == true {
      page.fact(say("官方号码", "official number"), say("不是线索", "never a lead"))
    }
    page.fact(say("开户机构", "issuer"), document["issuer"]?.asString)
    let isMasked = document["masked"]?.asBool == true
    page.fact(
      say("提示", "remark"), IdentifierNote.of(document, "identifier", isMasked: isMasked))
    page.fact(say("户名", "holders given"), texts("holders"))
    page.fact(say("所报银行", "banks given"), texts("banks"))
    let roles = document["roles"]?.elements.compactMap { $0.shown(IdentifierRole.self) } ?? []
    page.fact(say("角色", "roles"), roles.joined(separator: say("、", ", ")))
    let levels = document["levels"]?.elements.compactMap(\.asInteger) ?? []
    page.fact(say("级别", "levels"), levels.map(String.init).joined(separator: say("、", ", ")))
    page.fact(say("来电", "calls"), document["calls"]?.asInteger.map(String.init))
    page.fact(say("案件", "cases"), document["cases"]?.asInteger.map(String.init))
    page.fact(say("首次出现", "first seen"), document["first_seen"]?.shownInstant)
    page.fact(say("最近出现", "last seen"), document["last_seen"]?.shownInstant)
    for tactic in document["tactics"]?.elements ?? [] {
      let name = TacticCode.name(tactic["code"]?.asString ?? "")
      let count = tactic["calls"]?.asInteger ?? 0
      page.fact(say("手法", "tactic"), say("\(name)，\(count) 通", "\(name), \(count) calls"))
    }
  }

  private func texts(_ key: String) -> String {
    (document[key]?.elements ?? []).compactMap(\.asString).joined(separator: say("、", ", "))
  }

  private func money(_ page: inout Page) {
    var listing = Listing([
      .text("kind", say("资金", "money")), .number("amount", say("金额", "amount")),
      .number("entries", say("笔数", "entries")),
    ])
    for kind in MoneyKind.allCases {
      guard let total = document["money"]?[kind.rawValue] else { continue }
      listing.append([.term(kind), .money(total["amount"]), .integer(total["entries"])])
    }
    guard !listing.rows.isEmpty else { return }
    page.head(say("资金", "Money"))
    page.table(listing)
  }

  private func together(_ page: inout Page) {
    let others = document["together"]?.elements ?? []
    guard !others.isEmpty else { return }
    page.head(say("同案的其他账号与电话", "Other accounts and phones of the same cases"))
    var listing = Listing([
      .name("identifier", say("号码", "identifier"), least: 20), .text("kind", say("种类", "kind")),
      .number("cases", say("案件", "cases")), .number("calls", say("来电", "calls")),
    ])
    for other in others {
      listing.append([
        .text(other["identifier"]), .term(other["kind"], IdentifierKind.self),
        .integer(other["cases"]), .integer(other["calls"]),
      ])
    }
    page.table(listing)
  }

  private func calls(_ page: inout Page) {
    let calls = document["seen_in"]?.elements ?? []
    guard !calls.isEmpty else { return }
    page.head(say("本台来电", "Calls of this desk"))
    var listing = Listing([
      .text("call", say("来电", "call")), .text("received_at", say("时间", "received")),
      .text("kind", say("类别", "kind")), .text("case", say("案件", "case")),
      .name("tactic", say("手法", "tactic"), least: 5),
    ])
    for call in calls {
      listing.append([
        .text(call["call"]), .instant(call["received_at"]), .term(call["kind"], CallKind.self),
        .text(call["case"]), .optional(call["tactic"]?.asString) { .tactic($0) },
      ])
    }
    page.table(listing)
  }
}

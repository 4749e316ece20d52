import Domain
import JSON
import Reading

/// One call, for reading.
struct CallPage {
  private let call: StoredCall
  private let document: JSONValue
  private var sheet: JSONValue { document["sheet"] ?? .null }

  init(_ call: StoredCall) {
    self.call = call
    document = call.document
  }

  /// The page for a screen so wide; `nil` never to break a line.
  func text(columns: Int?) -> String {
    var page = Page(columns: columns)
    head(&page)
    people(&page)
    story(&page)
    identifiers(&page)
    money(&page)
    amendments(&page)
    return page.text
  }

  private func head(_ page: inout Page) {
    page.head(say("来电 ", "Call ") + (document["call"]?.asString ?? ""))
    page.fact(say("时间", "received"), sheet["received_at"]?.shownInstant)
    page.fact(say("类别", "kind"), sheet["kind"]?.shown(CallKind.self))
    page.fact(say("来源", "source"), sheet["source"]?.shown(CallSource.self))
    page.fact(say("案件", "case"), document["case"]?.asString)
    page.fact(say("手法", "tactic"), sheet["tactic"]?.asString.map(TacticCode.name))
    page.fact(say("接警员", "officer"), document["officer"]?.asString)
    page.fact(say("单位", "unit"), document["unit"]?.asString)
    page.fact("id", document["id"]?.asString)
  }

  private func people(_ page: inout Page) {
    let caller = sheet["caller"]
    let named = [
      caller?["name"]?.asString, caller?["phone"]?.asString,
      caller?["relation"]?.shown(Relation.self),
    ]
    page.fact(say("来电人", "caller"), named.compactMap { $0 }.joined(separator: " "))
    let victim = sheet["victim"]
    let facts = [
      victim?["name"]?.asString, victim?["sex"]?.shown(Sex.self),
      victim?["age"]?.asInteger.map { say("\($0)岁", "aged \($0)") },
      victim?["occupation"]?.asString, victim?["education"]?.asString,
      victim?["phone"]?.asString, victim?["id_number"]?.asString,
      victim?["division"]?.asString.map { Divisions.name(of: $0) ?? $0 },
      victim?["repeat"]?.asBool == true ? say("曾被骗", "defrauded before") : nil,
      victim?["warned"]?.asBool == true ? say("曾被预警", "warned before") : nil,
    ]
    page.fact(say("受害人", "victim"), facts.compactMap { $0 }.joined(separator: " "))
  }

  private func story(_ page: inout Page) {
    if let narrative = sheet["narrative"]?.asString {
      page.head(say("案情", "Narrative"))
      page.prose(narrative)
    }
    if let elements = sheet["elements"] {
      page.head(say("案件要素", "Case elements"))
      page.fact(say("引流方式", "way in"), elements["way_in"]?.shown(WayIn.self))
      page.fact(say("联络工具", "tools"), terms(elements["tools"], ContactTool.self))
      page.fact(say("冒充身份", "claimed identity"), elements["claimed_identity"]?.asString)
      page.fact(say("借口", "pretext"), elements["pretext"]?.asString)
      page.fact(say("原话", "phrases"), terms(elements["phrases"]))
      page.fact(say("链接", "links"), terms(elements["links"]))
      page.fact(say("应用", "apps"), terms(elements["apps"]))
      for (key, name) in [
        ("screen_sharing", say("共享屏幕", "screen sharing")),
        ("remote_control", say("远程控制", "remote control")),
        ("ai", say("AI 换脸拟声", "AI voice or face")),
      ] where elements[key]?.asBool == true { page.fact(name, say("是", "yes")) }
    }
    if let attempt = sheet["dissuasion"] {
      let words = [
        attempt["channel"]?.shown(DissuasionChannel.self), attempt["level"]?.shown(RiskLevel.self),
        attempt["reached"]?.shown(Reached.self), attempt["result"]?.shown(DissuasionResult.self),
      ]
      page.fact(say("劝阻", "dissuasion"), words.compactMap { $0 }.joined(separator: " "))
    }
    page.fact(say("备注", "note"), sheet["note"]?.asString)
  }

  private func terms(_ value: JSONValue?) -> String {
    (value?.elements ?? []).compactMap(\.asString).joined(separator: say("、", ", "))
  }

  private func terms<Term: Named>(_ value: JSONValue?, _ term: Term.Type) -> String {
    (value?.elements ?? []).compactMap { $0.shown(term) }.joined(separator: say("、", ", "))
  }

  private func identifiers(_ page: inout Page) {
    var listing = Listing([
      .name("text", say("号码", "identifier"), least: 20), .text("kind", say("种类", "kind")),
      .text("role", say("角色", "role")), .name("issuer", say("开户机构", "issuer")),
      .number("level", say("级别", "level")), .name("holder", say("户名", "holder")),
      .prose("note", say("提示", "remark")),
    ])
    for (place, part) in (sheet["identifiers"]?.elements ?? []).enumerated() {
      let note = IdentifierNote.of(part, "text", isMasked: call.isMaskedByCaller(place))
      listing.append([
        .text(part["text"]), .term(part["kind"], IdentifierKind.self),
        .term(part["role"], IdentifierRole.self), .text(part["issuer"]), .integer(part["level"]),
        .text(part["holder"]), .optional(note) { .text($0) },
      ])
    }
    guard !listing.rows.isEmpty else { return }
    page.head(say("账号与联系方式", "Accounts and contacts"))
    page.table(listing)
  }

  private func money(_ page: inout Page) {
    var listing = Listing([
      .text("kind", say("类别", "kind")), .number("amount", say("金额", "amount")),
      .name("said", say("原话", "as said")).minor, .text("at", say("时间", "time")),
      .name("channel", say("渠道", "channel")), .name("from", say("从", "from"), least: 20).minor,
      .name("to", say("到", "to"), least: 20),
    ])
    for entry in sheet["money"]?.elements ?? [] {
      listing.append([
        .term(entry["kind"], MoneyKind.self), .money(entry["amount"]), .text(entry["said"]),
        .instant(entry["at"]), .term(entry["channel"], MoneyChannel.self), .text(entry["from"]),
        .text(entry["to"]),
      ])
    }
    guard !listing.rows.isEmpty else { return }
    page.head(say("资金", "Money"))
    page.table(listing)
  }

  private func amendments(_ page: inout Page) {
    for amendment in document["amendments"]?.elements ?? [] {
      let revision = amendment["revision"]?.asInteger ?? 0
      let by = amendment["amended_by"]?.asString ?? ""
      let at = amendment["amended_at"]?.shownInstant ?? ""
      let keys = terms(amendment["keys"])
      page.fact(say("第 \(revision) 版", "revision \(revision)"), "\(at) \(by) \(keys)")
    }
  }
}

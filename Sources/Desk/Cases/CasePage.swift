import Domain
import JSON

/// One case, for reading.
struct CasePage {
  private let document: JSONValue

  /// - Parameter document: What `desk case show --json` prints.
  init(_ document: JSONValue) { self.document = document }

  /// The page for a screen so wide; `nil` never to break a line.
  func text(columns: Int?) -> String {
    var page = Page(columns: columns)
    head(&page)
    money(&page)
    calls(&page)
    identifiers(&page)
    dissuasion(&page)
    return page.text
  }

  private func head(_ page: inout Page) {
    page.head(say("案件 ", "Case ") + (document["case"]?.asString ?? ""))
    page.fact(say("立案", "opened"), document["opened_at"]?.shownInstant)
    page.fact(say("接警员", "by"), document["opened_by"]?.asString)
    page.fact(say("单位", "unit"), document["unit"]?.asString)
    page.fact(say("手法", "tactic"), document["tactic"]?.asString.map(TacticCode.name))
    page.fact(say("并入", "merged into"), document["merged_into"]?.asString)
    let merged = document["merged"]?.elements.compactMap(\.asString) ?? []
    page.fact(say("已并入的案件", "merged here"), merged.joined(separator: " "))
    page.fact(say("结案", "closed"), document["closed"]?["at"]?.shownInstant)
    page.fact(say("结案原因", "reason"), document["closed"]?["reason"]?.asString)
    page.fact(say("劝阻结果", "dissuasion"), document["result"]?.shown(DissuasionResult.self))
  }

  private func money(_ page: inout Page) {
    page.head(say("资金", "Money"))
    for kind in MoneyKind.allCases {
      guard let total = document["ledger"]?["totals"]?[kind.rawValue] else { continue }
      let about = total["approximate"]?.asBool == true ? say("约 ", "about ") : ""
      page.fact(kind.name, total["amount"]?.shownYuan.map { about + $0 })
    }
    page.fact(say("净损失", "net loss"), document["ledger"]?["net_loss"]?.shownYuan)
    stops(&page)
    var listing = Listing([
      .text("kind", say("类别", "kind")), .number("amount", say("金额", "amount")),
      .text("at", say("时间", "time")), .name("channel", say("渠道", "channel")),
      .name("from", say("从", "from"), least: 20).minor, .name("to", say("到", "to"), least: 20),
      .text("withdrawn", say("已撤销", "withdrawn")),
    ])
    for entry in document["money"]?.elements ?? [] {
      listing.append([
        .term(entry["kind"], MoneyKind.self), .money(entry["amount"]), .instant(entry["at"]),
        .term(entry["channel"], MoneyChannel.self), .text(entry["from"]), .text(entry["to"]),
        .optional(entry["withdrawn"]?.asBool) { .flag($0) },
      ])
    }
    page.table(listing)
  }

  private func stops(_ page: inout Page) {
    for held in document["stops"]?.elements ?? [] {
      let isStop = held["stop"] != nil
      let state =
        isStop ? held["state"]?.shown(StopState.self) : held["state"]?.shown(FreezeState.self)
      let until = held["until"]?.shownInstant.map { say("至 ", "until ") + $0 }
      let words = [
        (held["stop"] ?? held["freeze"])?.asString, state, held["account"]?.asString,
        held["amount"]?.shownYuan, until,
      ]
      page.fact(
        isStop ? say("止付", "stop") : say("冻结", "freeze"),
        words.compactMap { $0 }.joined(separator: "  "))
    }
  }

  private func calls(_ page: inout Page) {
    page.head(say("来电", "Calls"))
    var listing = Listing([
      .text("call", say("来电", "call")), .text("received_at", say("时间", "time")),
      .text("kind", say("类别", "kind")), .name("officer", say("接警员", "officer")).minor,
      .prose("narrative", say("案情", "narrative")),
    ])
    for call in document["calls"]?.elements ?? [] {
      listing.append([
        .text(call["call"]), .instant(call["received_at"]), .term(call["kind"], CallKind.self),
        .text(call["officer"]), .text(call["narrative"]),
      ])
    }
    page.table(listing)
  }

  private func identifiers(_ page: inout Page) {
    let all = document["identifiers"]?.elements ?? []
    guard !all.isEmpty else { return }
    page.head(say("账号与联系方式", "Accounts and contacts"))
    var listing = Listing([
      .name("identifier", say("号码", "identifier"), least: 20), .text("kind", say("种类", "kind")),
      .text("role", say("角色", "role")), .name("issuer", say("开户机构", "issuer")),
      .number("level", say("级别", "level")), .name("holder", say("户名", "holder")),
    ])
    for part in all {
      listing.append([
        .text(part["identifier"]), .term(part["kind"], IdentifierKind.self),
        .term(part["role"], IdentifierRole.self), .text(part["issuer"]),
        .integer(part["level"]), .text(part["holder"]),
      ])
    }
    page.table(listing)
  }

  private func dissuasion(_ page: inout Page) {
    let attempts = document["dissuasion"]?.elements ?? []
    guard !attempts.isEmpty else { return }
    page.head(say("劝阻", "Dissuasion"))
    for attempt in attempts {
      let words = [
        attempt["at"]?.shownInstant, attempt["channel"]?.shown(DissuasionChannel.self),
        attempt["level"]?.shown(RiskLevel.self), attempt["reached"]?.shown(Reached.self),
      ]
      page.prose(words.compactMap { $0 }.joined(separator: "  "))
    }
    for followUp in document["followups"]?.elements ?? [] {
      let due = followUp["due_at"]?.shownInstant ?? ""
      page.fact(say("回访 \(due)", "call-back \(due)"), result(of: followUp))
    }
  }

  private func result(of followUp: JSONValue) -> String {
    guard let result = followUp["result"] else { return say("未回访", "owed") }
    return result.asString == "waived"
      ? say("结案时免除", "waived when the case was closed") : result.shown(FollowUpResult.self) ?? ""
  }
}

import Domain
import JSON

/// One request to stop payment, for reading.
struct StopPage {
  private let document: JSONValue
  private let now: Instant

  /// Takes what `desk stop show --json` prints, and the time it is read at.
  init(_ document: JSONValue, now: Instant) {
    self.document = document
    self.now = now
  }

  /// The page for a screen so wide; `nil` never to break a line.
  func text(columns: Int?) -> String {
    var page = Page(columns: columns)
    head(&page)
    clocks(&page)
    missing(&page)
    transfers(&page)
    victim(&page)
    events(&page)
    return page.text
  }

  private func head(_ page: inout Page) {
    let account = document["account"]
    page.head(say("止付 ", "Stop ") + (document["stop"]?.asString ?? ""))
    page.fact(
      say("账号", "account"),
      [
        account?["kind"]?.shown(IdentifierKind.self), account?["identifier"]?.asString,
        account?["bank"]?.asString, account?["holder"]?.asString,
      ].compactMap { $0 }.joined(separator: "  "))
    page.fact(say("案件", "case"), document["case"]?.asString)
    page.fact(say("状态", "state"), document["state"]?.shown(StopState.self))
    page.fact(say("类型", "mode"), document["mode"]?.shown(StopMode.self))
    page.fact(say("原止付单", "extends"), document["previous"]?.asString)
    if document["last"]?.asBool == true {
      page.fact(say("注意", "note"), say("此账号的最后一次止付", "the last stop this account may have"))
    }
    page.fact(say("已止付金额", "stopped"), document["stopped"]?.shownYuan)
    page.fact(say("账户余额", "balance"), document["balance"]?.shownYuan)
    page.fact(say("原因", "reason"), document["reason"]?.asString)
  }

  private func clocks(_ page: inout Page) {
    let clocks = document["clocks"]
    switch document["state"]?.asString {
    case "requested":
      clock(&page, say("报案起限时", "from the report"), clocks?["report_due_at"])
      clock(&page, say("转账起限时", "from the transfer"), clocks?["transfer_due_at"])
    case "executed": clock(&page, say("止付至", "until"), clocks?["expires_at"])
    default: page.fact(say("止付至", "until"), document["end"]?.shownInstant)
    }
  }

  private func clock(_ page: inout Page, _ label: String, _ value: JSONValue?) {
    guard let moment = value?.asString.flatMap({ Instant($0) }) else { return }
    page.fact(label, "\(moment.shortText)  \(TimeLeft(until: moment, now: now).words)")
  }

  private func missing(_ page: inout Page) {
    guard document["state"]?.asString == "requested" else { return }
    let names = document["missing"]?.elements.compactMap(\.asString).map(StopMissing.name) ?? []
    guard !names.isEmpty else {
      return page.fact(
        say("要素", "elements"), say("齐全", "complete"),
        running: "desk stop submit \(document["stop"]?.asString ?? "")")
    }
    page.fact(say("尚缺", "missing"), names.joined(separator: say("、", ", ")))
  }

  private func transfers(_ page: inout Page) {
    let transfers = document["transfers"]?.elements ?? []
    guard !transfers.isEmpty else { return }
    page.head(say("转账", "Transfers"))
    var listing = Listing([
      .number("number", "#"), .number("amount", say("金额", "amount")),
      .text("at", say("时间", "time")), .name("from_account", say("转出账号", "from account"), least: 16),
      .name("from_name", say("转出户名", "holder"), least: 6), .name("from_bank", say("转出行", "bank")),
      .name("channel", say("渠道", "channel")).minor,
    ])
    for (place, transfer) in transfers.enumerated() {
      let about = transfer["approximate"]?.asBool == true ? say("约 ", "about ") : ""
      let amount = transfer["amount"]?.shownYuan.map { about + $0 }
      listing.append([
        .integer(place + 1), .optional(amount) { .text($0) }, .instant(transfer["at"]),
        .text(transfer["from_account"]), .text(transfer["from_name"]),
        .text(transfer["from_bank"]), .term(transfer["channel"], MoneyChannel.self),
      ])
    }
    page.table(listing)
  }

  private func victim(_ page: inout Page) {
    let victim = document["victim"]
    page.head(say("受害人", "Victim"))
    page.fact(say("姓名", "name"), victim?["name"]?.asString)
    page.fact(say("电话", "phone"), victim?["phone"]?.asString)
    let kind = victim?["document_kind"]?.shown(DocumentKind.self) ?? say("证件", "document")
    page.fact(kind, victim?["document_number"]?.asString)
    page.prose(document["description"]?.asString)
  }

  private func events(_ page: inout Page) {
    page.head(say("经过", "Steps"))
    for event in document["events"]?.elements ?? [] { page.step(event) }
  }
}

extension Page {
  /// One step of a stop or a freeze: when, what, by whom, why.
  mutating func step(_ event: JSONValue) {
    let words = [
      event["at"]?.shownInstant, event["state"]?.shown(StopStep.self), event["by"]?.asString,
      event["amount"]?.shownYuan, event["until"]?.shownInstant.map { say("至 ", "until ") + $0 },
      event["reason"]?.asString,
    ]
    prose(words.compactMap { $0?.visibleOnOneLine }.joined(separator: "  "))
  }
}

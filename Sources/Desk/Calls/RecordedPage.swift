import Domain
import JSON
import Reading
import Store

/// What the officer reads when a call is recorded, or kept: its number, what was read, what is
/// known, what is missing, what to say.
struct RecordedPage {
  let sheet: CallSheet
  let reading: SheetReading
  /// `nil` while it is kept at this terminal and not sent yet.
  let recorded: Recorded?

  /// The page for a screen so wide; `nil` never to break a line.
  func text(columns: Int?) -> String {
    var page = Page(columns: columns)
    if let recorded {
      page.head(Domain.say("已记录，来电编号 ", "Recorded, call ") + recorded.call)
      page.fact(Domain.say("案件", "case"), recorded.caseNumber)
    } else {
      page.head(Domain.say("已留存本机，尚未发送", "Kept here, not yet sent"))
      page.fact("id", sheet.id.text)
    }
    read(&page)
    if let recorded { known(recorded, &page) }
    let missing = reading.missing
    if !missing.isEmpty {
      page.fact(
        Domain.say("止付尚缺", "missing for a stop-payment"),
        missing.map(StopField.name).joined(separator: Domain.say("、", ", ")))
    }
    for warning in reading.warnings { page.fact(Domain.say("注意", "look again"), warning.message) }
    say(&page)
    return page.text
  }

  private func read(_ page: inout Page) {
    page.fact(Domain.say("类别", "kind"), sheet.kind.name)
    let source = sheet.tactic.isGiven ? "" : Domain.say("（系统建议）", " (suggested)")
    page.fact(Domain.say("手法", "tactic"), TacticCode.name(sheet.tactic.code) + source)
    // Of one that is unsure the warning names the words.
    if let suggestion = reading.suggestion, suggestion.isSure {
      page.fact(
        Domain.say("依据", "because"),
        suggestion.because.joined(separator: Domain.say("、", ", ")))
    }
    for entry in sheet.money { page.fact(entry.kind.name, words(entry)) }
    for mention in sheet.identifiers {
      let words = [
        mention.identifier.canonical, mention.role.name, mention.identifier.issuer,
        mention.identifier.note,
      ]
      page.fact(mention.identifier.kind.name, words.compactMap { $0 }.joined(separator: "  "))
    }
  }

  /// The amount; of several also when, how and to whom, which tells them apart.
  private func words(_ entry: CallSheet.MoneyEntry) -> String {
    let about = entry.amount.isApproximate ? Domain.say("约 ", "about ") : ""
    let amount = about + entry.amount.fen.grouped
    guard sheet.money.count > 1 else { return amount }
    let more = [entry.at?.shortText, entry.channel?.name, entry.to.map { "→ \($0.canonical)" }]
    return ([amount] + more.compactMap { $0 }).joined(separator: "  ")
  }

  private func known(_ recorded: Recorded, _ page: inout Page) {
    for hit in recorded.hits.elements {
      let cases = hit["cases"]?.asInteger ?? 0
      let calls = hit["calls"]?.asInteger ?? 0
      let last = hit["last_seen"]?.shownInstant ?? ""
      page.fact(
        Domain.say("已知", "known"),
        (hit["identifier"]?.asString ?? "")
          + Domain.say(
            "：\(cases) 起案件，\(calls) 通来电，最近 \(last)",
            ": \(plural(cases, "case")), \(plural(calls, "call")), last \(last)"))
    }
    for offer in recorded.offers.elements {
      let number = offer["case"]?.asString ?? ""
      let isPhone = offer["because"]?.asString == "caller_phone"
      page.fact(
        Domain.say("可能属于案件", "may belong to case"),
        number
          + (isPhone
            ? Domain.say("（同一来电号码）", " (the same caller's phone)")
            : Domain.say("（同一账号）", " (an account in common)")),
        running: "desk case attach \(recorded.call) \(number)")
    }
  }

  private func say(_ page: inout Page) {
    guard sheet.kind != .invalid, sheet.kind != .notFraud,
      let advice = TacticScheme.tactic(String(sheet.tactic.code.prefix(3)))?.advice
    else { return }
    page.head(Domain.say("告诉来电人", "Tell the caller"))
    page.prose(advice.keyLine.text)
    for question in advice.questions { page.prose(question.text) }
    page.prose(advice.action.text)
  }
}

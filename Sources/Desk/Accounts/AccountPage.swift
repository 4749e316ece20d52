import Domain
import JSON
import Leads
import Reading

/// What is known of an account, for reading: the most important first, on one screen.
struct AccountPage {
  let document: JSONValue
  private let meant: Candidate?
  private let now: Instant

  /// - Parameters:
  ///   - document: What `desk account show --json` prints.
  ///   - meant: The candidate, where what was typed is another number.
  ///   - now: The time that what is told counts from.
  init(_ document: JSONValue, meant: Candidate? = nil, now: Instant) {
    self.document = document
    self.meant = meant
    self.now = now
  }

  /// The page for a screen so wide; `nil` never to break a line, and to leave nothing out.
  func text(columns: Int?) -> String {
    var page = Page(columns: columns)
    page.head(headline)
    guess(&page)
    known(&page)
    page.fact(say("先做", "do first"), FirstStep(document, now: now).words)
    AccountStanding(document, now: now).print(on: &page)
    identity(&page)
    AccountMoneyPart(document).print(on: &page)
    people(&page)
    let lists = AccountListsPart(document, rows: columns.map { _ in Self.rowsOnScreen })
    lists.print(on: &page)
    LeadPart(document["lead"] ?? .null).print(on: &page)
    return page.text
  }

  /// Rows of each table on a screen; elsewhere all there are.
  private static let rowsOnScreen = 6

  private var headline: String {
    let kind = document["kind"]?.shown(IdentifierKind.self) ?? ""
    return [kind, document["identifier"]?.asString, document["issuer"]?.asString]
      .compactMap { $0 }.joined(separator: " ")
  }

  /// That it is not the number that was typed.
  private func guess(_ page: inout Page) {
    guard let meant else { return }
    page.fact(
      say("注意", "NOTE"),
      say("不是所输的号码，请核对：\(meant.likeness.words)", "not the number as typed: \(meant.likeness.words)")
    )
    page.fact(say("所输", "typed"), meant.asked)
    page.fact(say("登记", "known"), meant.marked)
  }

  private func known(_ page: inout Page) {
    guard document["official"]?.asBool != true else { return official(&page) }
    guard document["calls"]?.asInteger != 0 else {
      return page.fact(
        say("在案", "on record"), say("没有来电提到，只见于转账", "no call names it, only transfers do"))
    }
    let least = document["at_least"]?.asBool == true
    let calls = Count(document["calls"], isAtLeast: least)
    let cases = Count(document["cases"], isAtLeast: least)
    let first = document["first_seen"]?.asString.flatMap { Instant($0) }?.day.text ?? ""
    let last = document["last_seen"]?.asString.flatMap { Instant($0) }
    let ago = last.map { Age.words($0, now: now) } ?? ""
    page.fact(
      say("在案", "on record"),
      say(
        "\(cases.words) 起案件，\(calls.words) 通来电，\(first) 至 \(last?.shortText ?? "")（\(ago)）",
        "\(cases.words("case")), \(calls.words("call")), \(first) to \(last?.shortText ?? "") (\(ago))"
      ))
  }

  private func official(_ page: inout Page) {
    let owner = document["issuer"]?.asString ?? ""
    page.fact(say("官方号码", "official number"), owner)
    let calls = Count(document["calls"], isAtLeast: document["at_least"]?.asBool == true)
    page.fact(say("被提到", "named in"), say("\(calls.words) 通来电", calls.words("call")))
    let forged = (document["affixed"]?.elements ?? []).map { other in
      "\(other["identifier"]?.asString ?? "") ×\(other["calls"]?.asInteger ?? 0)"
    }
    page.fact(
      say("加数字伪冒", "forged with digits added"), forged.joined(separator: say("、", ", ")))
  }

  private func identity(_ page: inout Page) {
    var told: [String] = []
    if let bin = document["bin"]?.asString { told.append("BIN \(bin)") }
    if let type = document["card_type"]?.shown(CardIssue.Purpose.self) { told.append(type) }
    told += (document["networks"]?.elements ?? []).compactMap(\.asString)
    if let region = document["region"]?.asString, region != document["issuer"]?.asString {
      told.append(region)
    }
    told += (document["levels"]?.elements ?? []).compactMap(\.asInteger).map { level in
      say("\(level) 级", "level \(level)")
    }
    if document["valid"]?.asBool == true, document["note"]?.asString == nil {
      told.append(say("校验通过", "check holds"))
    }
    page.fact(say("号码", "number"), told.joined(separator: say("，", ", ")))
    let isMasked = document["masked"]?.asBool == true
    page.fact(
      say("提示", "remark"), IdentifierNote.of(document, "identifier", isMasked: isMasked))
    let also = (document["also"]?.elements ?? []).compactMap { $0.shown(IdentifierKind.self) }
    page.fact(say("也登记为", "also recorded as"), also.joined(separator: say("、", ", ")))
  }

  private func people(_ page: inout Page) {
    page.fact(say("户名", "holders given"), counted("holders", "name"))
    page.fact(say("所报银行", "banks given"), counted("banks", "name"))
    let tactics = (document["tactics"]?.elements ?? []).prefix(3).map { tactic in
      "\(TacticCode.name(tactic["code"]?.asString ?? "")) ×\(tactic["calls"]?.asInteger ?? 0)"
    }
    page.fact(say("手法", "tactics"), tactics.joined(separator: say("、", "; ")))
    let desks = document["desks"]?.elements ?? []
    guard desks.count > 1 else { return }
    page.fact(say("各台来电", "calls by desk"), counted("desks", "unit"))
  }

  private func counted(_ key: String, _ name: String) -> String {
    (document[key]?.elements ?? []).prefix(5).map { part in
      "\(part[name]?.asString ?? "") ×\(part["calls"]?.asInteger ?? 0)"
    }.joined(separator: say("、", ", "))
  }
}

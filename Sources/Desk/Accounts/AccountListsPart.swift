import Domain
import JSON

/// The tables of a dossier: what stands beside the account, and the calls that name it.
struct AccountListsPart {
  private let document: JSONValue
  private let rows: Int?

  /// Tells of the dossier so many rows of each table, all where `rows` is `nil`.
  init(_ document: JSONValue, rows: Int?) {
    self.document = document
    self.rows = rows
  }

  func print(on page: inout Page) {
    ties(&page)
    halfHeard(&page)
    calls(&page)
  }

  private func ties(_ page: inout Page) {
    let all = document["together"]?.elements ?? []
    let ordered = all.filter { !isHub($0) } + all.filter(isHub)
    var listing = Listing([
      .name("identifier", say("号码", "identifier"), least: 20), .text("kind", say("种类", "kind")),
      .number("cases", say("同案", "cases")), .number("calls", say("同一来电", "calls")),
      .text("last_together", say("最近", "last")), .text("hub", ""),
    ])
    for tie in ordered.prefix(rows ?? ordered.count) {
      listing.append([
        .text(tie["identifier"]), .term(tie["kind"], IdentifierKind.self),
        .integer(tie["cases"]), .integer(tie["calls"]), .instant(tie["last_together"]),
        isHub(tie) ? .text(say("多案共用", "hub")) : .null,
      ])
    }
    table(
      listing, say("一同出现", "Seen with it"), of: all.count, on: &page,
      more: say("--json 可得全部", "--json has all"))
    let elements = document["elements"]
    page.fact(say("链接", "links"), texts(elements?["links"]))
    page.fact(say("应用", "apps"), texts(elements?["apps"]))
  }

  private func halfHeard(_ page: inout Page) {
    let patterns = document["half_heard"]?.elements ?? []
    page.fact(
      say("不全号码，可能是它", "recorded half heard, may be it"),
      patterns.prefix(5).map { pattern in
        "\(pattern["identifier"]?.asString ?? "") ×\(pattern["calls"]?.asInteger ?? 0)"
      }.joined(separator: say("、", ", ")))
  }

  private func calls(_ page: inout Page) {
    let calls = document["seen_in"]?.elements ?? []
    var listing = Listing([
      .text("call", say("来电", "call")), .text("received_at", say("时间", "received")),
      .text("kind", say("类别", "kind")), .number("paid", say("已转", "paid")),
      .text("case", say("案件", "case")), .name("tactic", say("手法", "tactic"), least: 5),
    ])
    for call in calls.prefix(rows ?? calls.count) {
      listing.append([
        .text(call["call"]), .instant(call["received_at"]), .term(call["kind"], CallKind.self),
        call["paid"]?.asString == Fen.zero.yuan ? .null : .money(call["paid"]), .text(call["case"]),
        .optional(call["tactic"]?.asString) { .tactic($0) },
      ])
    }
    let count = document["own_calls"]?.asInteger ?? calls.count
    table(
      listing, say("本台来电", "Calls of this desk"), of: count, on: &page,
      more: say("--json --limit 可得更多", "--json --limit has more"))
    let others = (document["calls"]?.asInteger ?? 0) - count
    guard others > 0, !calls.isEmpty else { return }
    page.fact(say("其他台", "other desks"), say("\(others) 通来电", plural(others, "call")))
  }

  private func table(
    _ listing: Listing, _ name: String, of count: Int, on page: inout Page, more: String
  ) {
    guard !listing.rows.isEmpty else { return }
    let shown = listing.rows.count
    page.head(
      shown == count
        ? name
        : say("\(name)（\(count) 中的 \(shown)，\(more)）", "\(name) (\(shown) of \(count), \(more))"))
    page.table(listing)
  }

  private func isHub(_ tie: JSONValue) -> Bool { tie["hub"]?.asBool == true }

  private func texts(_ list: JSONValue?) -> String {
    (list?.elements ?? []).prefix(3).compactMap { $0["text"]?.asString }
      .joined(separator: say("、", ", "))
  }
}

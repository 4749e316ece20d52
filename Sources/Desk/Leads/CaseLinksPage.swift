import Domain
import JSON
import Leads

/// What a case has in common with others, for reading.
struct CaseLinksPage {
  private let document: JSONValue

  /// - Parameter document: What `desk case links --json` prints.
  init(_ document: JSONValue) { self.document = document }

  /// The page for a screen so wide; `nil` never to break a line.
  func text(columns: Int?) -> String {
    var page = Page(columns: columns)
    page.head(say("案件 ", "Case ") + (document["case"]?.asString ?? ""))
    let links = document["links"]?.elements ?? []
    if links.isEmpty { page.prose(say("没有已知关联（未知）", "no known tie: unknown")) }
    page.table(ties)
    for link in links { decision(of: link, on: &page) }
    hubs(&page)
    return page.text
  }

  /// A row for each tie of each other case.
  var ties: Listing {
    var listing = Listing([
      .text("case", say("案件", "case")), .text("status", say("结论", "status")),
      .name("identifier", say("共同点", "in common"), least: 20), .text("kind", say("种类", "kind")),
      .text("strength", say("强度", "strength")), .number("cases", say("涉案", "cases")),
      .text("unit", say("单位", "desk")).minor,
    ])
    for link in document["links"]?.elements ?? [] {
      let ties = link["ties"]?.elements ?? []
      for tie in ties.isEmpty ? [.null] : ties { listing.append(Self.cells(link, tie)) }
    }
    return listing
  }

  private static func cells(_ link: JSONValue, _ tie: JSONValue) -> [Listing.Cell] {
    [
      .text(link["case"]?.asString ?? say("（外台）", "(another desk's)")),
      .term(link["status"], CaseVerdict.self), .text(tie["identifier"]), kind(of: tie),
      .term(tie["strength"], TieStrength.self), .integer(tie["cases"]), .text(link["unit"]),
    ]
  }

  /// What a tie is by: an identifier of some kind, or a holder's name.
  private static func kind(of tie: JSONValue) -> Listing.Cell {
    guard tie["kind"]?.asString == "holder" else {
      return .term(tie["kind"], IdentifierKind.self)
    }
    return .term(code: "holder", name: say("户名", "holder"))
  }

  private func decision(of link: JSONValue, on page: inout Page) {
    guard let decided = link["decided"], let by = decided["by"]?.asString else { return }
    let words = [
      link["status"]?.shown(CaseVerdict.self), by, decided["at"]?.shownInstant,
      decided["reason"]?.asString,
    ]
    page.fact(
      link["case"]?.asString ?? "", words.compactMap { $0 }.joined(separator: say("，", ", ")))
  }

  private func hubs(_ page: inout Page) {
    let hubs = document["hubs"]?.elements ?? []
    guard !hubs.isEmpty else { return }
    page.head(say("太多案件都有，不计", "In too many cases to tie any"))
    var listing = Listing([
      .name("identifier", say("共同点", "in common"), least: 20), .text("kind", say("种类", "kind")),
      .number("cases", say("涉案", "cases")),
    ])
    for hub in hubs {
      listing.append([.text(hub["identifier"]), Self.kind(of: hub), .integer(hub["cases"])])
    }
    page.table(listing)
  }
}

import Domain
import JSON
import Testing

@testable import Exchange

struct `An export of links` {
  @Test(arguments: ExchangeFormat.allCases.filter { $0 != .xlsx })
  func `is written the same whatever order its parts were found in`(format: ExchangeFormat) {
    let graph = LinkGraph.invented
    let count = graph.nodes.count
    let turned = LinkGraph(
      of: graph.subject, graph.nodes.reversed(),
      graph.links.reversed().map { link in
        var turned = Link(count - 1 - link.one, count - 1 - link.other)
        (turned.cases, turned.calls, turned.ownCases) = (link.cases, link.calls, link.ownCases)
        (turned.firstSeen, turned.lastSeen) = (link.firstSeen, link.lastSeen)
        return turned
      }, nodesLeftOut: 3, linksLeftOut: 1, watermark: LinkGraph.mark)
    #expect(turned == graph)
    #expect(turned.text(as: format) == graph.text(as: format))
  }

  @Test func `made again later names everything as before`() throws {
    let graph = LinkGraph.invented
    let later = LinkGraph(
      of: graph.subject, graph.nodes, graph.links,
      watermark: Watermark(
        login: "li_si", unit: "110102", at: LinkGraph.mark.at.adding(seconds: 9)))
    let ids: (LinkGraph) -> [JSONValue?] = { graph in
      let objects = graph.stix["objects"]?.asArray ?? []
      return objects.filter { $0["type"] != "marking-definition" }.map { $0["id"] }
    }
    #expect(ids(graph) == ids(later) && ids(graph).count == 42)
    #expect(graph.misp["Event"]?["uuid"] == later.misp["Event"]?["uuid"])
  }

  @Test func `takes what commands a screen or turns a line around out of every form`() throws {
    for format in ExchangeFormat.allCases where format != .xlsx {
      let text = try #require(LinkGraph.invented.text(as: format))
      #expect(!text.unicodeScalars.contains { ["\u{202E}", "\u{7}", "\u{FFFF}"].contains($0) })
      #expect(text.contains("zhang_san") && text.contains("internal use only"))
    }
  }

  @Test func `leaves out a link to what is not there`() {
    let graph = LinkGraph(
      of: "x", [LinkNode(.phone, "17000000000")], [Link(0, 7), Link(-1, 0)],
      watermark: LinkGraph.mark)
    #expect(graph.links.isEmpty)
  }

  @Test func `is read as the database gives it`() throws {
    let graph = LinkGraph(
      [
        "subject": "6222", "left_out": 5,
        "nodes": [
          ["kind": "phone", "identifier": "17000000000", "hop": 1, "hub": true],
          ["kind": "bank_card", "identifier": "6222", "paid_fen": 12345, "stop": "frozen"],
        ],
        "links": [["one": 0, "other": 1, "cases": 9, "own_cases": ["8"]]],
      ], LinkGraph.mark)
    #expect(graph.nodes.map(\.kind) == [.bankCard, .phone])
    #expect(graph.nodes[0].paid == Fen(12345) && graph.nodes[0].stop == "frozen")
    #expect(graph.links[0].ownCases == ["8"] && graph.strength(of: graph.links[0]) == .weak)
    #expect(graph.remark?.contains("5") == true)
    #expect(graph.watermark == LinkGraph.mark)
  }
}

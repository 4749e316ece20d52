import Domain
import JSON
import Support
import Testing

@testable import Exchange

struct `A graph of links` {
  let graph = LinkGraph.invented

  @Test(arguments: [ExchangeFormat.graphml, .gexf, .json, .dot])
  func `is the same in the eyes of networkx and Graphviz`(format: ExchangeFormat) throws {
    let read = try ForeignReader.read(#require(graph.text(as: format)), as: format)
    #expect(
      read["nodes"]
        == .array(
          graph.nodes.map {
            [
              .string($0.identifier), .string($0.kind.rawValue), .integer($0.cases),
            ]
          }))
    #expect(read["links"] == links)
    #expect(try #require(read["watermark"]?.asString).contains(LinkGraph.mark.text))
  }

  private var links: JSONValue {
    .array(
      zip(graph.links, graph.ends).map { link, ends in
        [
          .string(ends[0]), .string(ends[1]), .integer(link.cases), .integer(link.calls),
          .string(graph.strength(of: link).rawValue),
        ]
      })
  }

  @Test func `is a table that no spreadsheet runs`() throws {
    let read = try ForeignReader.read(#require(graph.text(as: .csv)), as: .csv)
    let names = try #require(read["nodes"]?.asArray).compactMap { $0[0]?.asString }
    #expect(names == graph.nodes.map(\.identifier.safeInSpreadsheets))
    #expect(names.contains("'=cmd|'x'!A1\\N\\\""))
    #expect(read["watermark"] == .string(LinkGraph.mark.text))
  }

  @Test func `is a chart, those without links in it too`() throws {
    let read = try ForeignReader.read(#require(graph.text(as: .i2)), as: .i2)
    #expect(read["links"]?.asArray?.count == graph.links.count)
    #expect(read["links"]?[0]?[2] == .integer(graph.links[0].cases))
    #expect(read["alone"] == ["骗子的暗号"])
  }

  @Test func `is a bundle of STIX without a flaw`() throws {
    let read = try ForeignReader.read(#require(graph.text(as: .stix)), as: .stix)
    #expect(read["valid"] == true)
    #expect(read["errors"] == [] && read["warnings"] == [])
    #expect(read["nodes"]?.asArray?.count == graph.nodes.count)
    #expect(read["links"] == .array(graph.ends.map { [.string($0[0]), .string($0[1])] }))
    #expect(
      read["observables"] == ["domain-name", "email-addr", "url", "user-account", "user-account"])
    #expect(read["watermark"] == .string(LinkGraph.mark.text))
  }

  @Test func `is an event of MISP, its objects as their templates have them`() throws {
    let read = try ForeignReader.read(#require(graph.text(as: .misp)), as: .misp)
    #expect(read["nodes"]?.asArray?.compactMap { $0[0]?.asString } == graph.nodes.map(\.identifier))
    let kinds = Set(try #require(read["nodes"]?.asArray).compactMap { $0[1]?.asString })
    #expect(
      kinds == [
        "credit-card", "bank-account", "user-account", "phone-number", "url", "coin-address",
        "annotation",
      ])
    #expect(read["links"] == .array(graph.ends.map { [.string($0[0]), .string($0[1])] }))
    #expect(read["tags"] == ["tlp:amber"] && read["distribution"] == 0)
    #expect(read["watermark"] == .string(LinkGraph.mark.text))
  }

  @Test(arguments: ExchangeFormat.allCases.filter { $0 != .xlsx })
  func `of nothing is read as well`(format: ExchangeFormat) throws {
    let read = try ForeignReader.read(#require(LinkGraph.empty.text(as: format)), as: format)
    #expect(read["nodes"]?.asArray ?? [] == [])
    #expect(read["links"]?.asArray ?? [] == [])
    #expect(read["valid"]?.asBool ?? true)
  }
}

import Domain
import JSON
import Support
import Testing
import Workbooks

@testable import Exchange

struct `A workbook of links` {
  @Test func `holds accounts as text, sums as numbers and times as dates`() throws {
    let graph = LinkGraph.invented
    let bytes = try Language.$current.withValue(.english) {
      try WorkbookFile.bytes(of: graph.workbook, LinkGraph.mark)
    }
    let read = try ForeignReader.read(bytes, as: .xlsx)
    #expect(read["names"] == ["about", "identifiers", "links", "own cases"])
    #expect(read["frozen"] == ["A2", "A2", "A2", "A2"])
    #expect(read["types"]?[1] == "sssnbnnnddsnbs" && read["types"]?[2] == "sssssnndds")
    let account = try #require(read["rows"]?[1]?[0])
    #expect(account[0] == "6222020011112222333" && account[7]?.asReal == 12345.67)
    #expect(account[8] == "2026-11-01T10:05:00" && account[10] == "stopped")
    #expect(read["formats"]?[1]?[7] == "#,##0.00")
    #expect(read["watermark"] == .string(LinkGraph.mark.text))
  }

  @Test func `runs nothing, and names the cases of the own desk`() throws {
    let graph = LinkGraph.invented
    let read = try ForeignReader.read(
      WorkbookFile.bytes(of: graph.workbook, LinkGraph.mark), as: .xlsx)
    let names = try #require(read["rows"]?[1]?.asArray).compactMap { $0[0]?.asString }
    #expect(names == graph.nodes.map(\.identifier))
    #expect(read["rows"]?[3]?.asArray?.map { $0[0] } == ["812-3456-7890", "812-3456-7890"])
  }

  @Test func `of nothing is one all the same`() throws {
    let bytes = try WorkbookFile.bytes(of: LinkGraph.empty.workbook, LinkGraph.mark)
    #expect(try ForeignReader.read(bytes, as: .xlsx)["rows"]?[1] == [])
  }
}

import Domain

extension LinkGraph {
  /// Entities and links as link charts take them in: one row a link, and one for each entity that
  /// has none.
  var chart: TableSheet {
    let linked = Set(links.flatMap { [$0.one, $0.other] })
    let alone = nodes.indices.filter { !linked.contains($0) }
    return TableSheet(
      name: "links", heads: Self.chartHeads,
      rows: links.map(row)
        + alone.map { Self.end(nodes[$0]) + Array(repeating: .empty, count: 14) })
  }

  private func row(of link: Link) -> [TableCell] {
    let strength = strength(of: link)
    return Self.end(nodes[link.one]) + Self.end(nodes[link.other]) + [
      .text("named together"), .text(say("同案", "named together") + " \(link.cases)"),
      .text("none"), .text(strength.rawValue), .number(link.cases), .number(link.calls),
      TableCell(link.firstSeen), TableCell(link.lastSeen),
      .text(link.ownCases.joined(separator: " ")),
    ]
  }

  private static func end(_ node: LinkNode) -> [TableCell] {
    [
      .text(node.key.text), .text(node.kind.english), .text(node.identifier),
      .number(node.cases), .money(node.paid),
    ]
  }

  private static let chartHeads =
    ["1", "2"].flatMap { place in
      ["Entity", "Type", "Label", "Cases", "Paid"].map { "\($0)\(place)" }
    } + [
      "LinkType", "LinkLabel", "Direction", "Strength", "SharedCases", "SharedCalls", "FirstSeen",
      "LastSeen", "OwnCases",
    ]
}

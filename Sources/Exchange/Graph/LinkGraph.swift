import Domain

/// Identifiers and which of them were named together, as other tools take them.
///
/// Nodes and links stand in one order, whatever order they were found in, so that the same graph is
/// written the same.
public struct LinkGraph: Hashable, Sendable {
  /// What it is a graph of: an identifier, or the number of a ring.
  public let subject: String
  public let nodes: [LinkNode]
  /// Their places are those of ``nodes``.
  public let links: [Link]
  /// Identifiers that were found, and left out as too many.
  public let nodesLeftOut: Int
  /// Links that were found, and left out as too many.
  public let linksLeftOut: Int
  public let watermark: Watermark

  public init(
    of subject: String, _ nodes: [LinkNode], _ links: [Link], nodesLeftOut: Int = 0,
    linksLeftOut: Int = 0, watermark: Watermark
  ) {
    self.subject = subject.visibleOnOneLine
    self.watermark = watermark
    self.nodesLeftOut = nodesLeftOut
    self.linksLeftOut = linksLeftOut
    let order = nodes.indices.sorted { nodes[$0].rank < nodes[$1].rank }
    self.nodes = order.map { nodes[$0] }
    var places = Array(repeating: 0, count: nodes.count)
    for (place, former) in order.enumerated() { places[former] = place }
    let known = nodes.indices
    self.links = links.filter { known.contains($0.one) && known.contains($0.other) }
      .map { $0.moved(to: places) }
      .sorted { ($0.one, $0.other) < ($1.one, $1.other) }
  }

  /// How much a link of this graph bears.
  func strength(of link: Link) -> LinkStrength {
    LinkStrength(cases: link.cases, isOfHub: nodes[link.one].isHub || nodes[link.other].isHub)
  }

  /// What was left out, for a reader; `nil` when nothing was.
  public var remark: String? {
    guard nodesLeftOut + linksLeftOut > 0 else { return nil }
    return say(
      "另有 \(nodesLeftOut) 个号码、\(linksLeftOut) 条关联未导出，可用 --limit 放宽",
      "\(nodesLeftOut) more identifiers and \(linksLeftOut) more links are left out; "
        + "--limit takes more")
  }
}

extension LinkNode {
  fileprivate var rank: (Int, Int, String, String) { (hop, -cases, kind.rawValue, identifier) }
}

extension Link {
  fileprivate func moved(to places: [Int]) -> Link {
    let (a, b) = (places[one], places[other])
    var link = Link(min(a, b), max(a, b))
    (link.cases, link.calls, link.ownCases) = (cases, calls, ownCases)
    (link.firstSeen, link.lastSeen) = (firstSeen, lastSeen)
    return link
  }
}

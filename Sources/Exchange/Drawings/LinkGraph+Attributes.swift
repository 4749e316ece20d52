import Domain

extension LinkGraph {
  /// What drawing tools are told of a link.
  func attributes(of link: Link) -> [GraphAttribute] {
    var attributes = [
      GraphAttribute("kind", .text("named_together")), GraphAttribute("cases", .number(link.cases)),
      GraphAttribute("calls", .number(link.calls)),
      GraphAttribute("strength", .text(strength(of: link).rawValue)),
    ]
    let told = [
      ("first_seen", link.firstSeen?.text), ("last_seen", link.lastSeen?.text),
      ("own_cases", link.ownCases.isEmpty ? nil : link.ownCases.joined(separator: " ")),
    ]
    for (name, text) in told {
      if let text { attributes.append(GraphAttribute(name, .text(text))) }
    }
    return attributes
  }

  /// The attributes a link may have, with their types.
  static let linkAttributeTypes = [
    ("kind", "string"), ("cases", "int"), ("calls", "int"), ("strength", "string"),
    ("first_seen", "string"), ("last_seen", "string"), ("own_cases", "string"),
  ]

  /// What is told of the graph itself.
  var attributes: [GraphAttribute] {
    [
      GraphAttribute("subject", .text(subject)),
      GraphAttribute("watermark", .text(watermark.text.visibleOnOneLine)),
      GraphAttribute("nodes_left_out", .number(nodesLeftOut)),
      GraphAttribute("links_left_out", .number(linksLeftOut)),
    ]
  }

  static let graphAttributeTypes = [
    ("subject", "string"), ("watermark", "string"), ("nodes_left_out", "int"),
    ("links_left_out", "int"),
  ]

  /// How heavy a link is drawn: the cases, and one for a link without any.
  func weight(of link: Link) -> Int { max(link.cases, 1) }
}

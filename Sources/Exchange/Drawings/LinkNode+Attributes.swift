import Domain

extension LinkNode {
  /// What drawing tools are told of it, always in one order; what is not known is left out.
  var attributes: [GraphAttribute] {
    var attributes = [
      GraphAttribute("label", .text(label)), GraphAttribute("kind", .text(kind.rawValue)),
      GraphAttribute("identifier", .text(identifier)), GraphAttribute("hop", .number(hop)),
      GraphAttribute("hub", .flag(isHub)), GraphAttribute("pattern", .flag(isPattern)),
      GraphAttribute("cases", .number(cases)), GraphAttribute("calls", .number(calls)),
      GraphAttribute("paid", .text(paid.yuan)), GraphAttribute("paid_fen", .number(paid.count)),
    ]
    let told = [
      ("issuer", issuer), ("first_seen", firstSeen?.text), ("last_seen", lastSeen?.text),
      ("stop", stop), ("lead", lead),
    ]
    for (name, text) in told {
      if let text { attributes.append(GraphAttribute(name, .text(text))) }
    }
    return attributes
  }

  /// The attributes there may be, with their types in GraphML; GEXF calls `int` and `long` alike.
  static let attributeTypes = [
    ("label", "string"), ("kind", "string"), ("identifier", "string"), ("hop", "int"),
    ("hub", "boolean"), ("pattern", "boolean"), ("cases", "int"), ("calls", "int"),
    ("paid", "string"), ("paid_fen", "long"), ("issuer", "string"), ("first_seen", "string"),
    ("last_seen", "string"), ("stop", "string"), ("lead", "string"),
  ]
}

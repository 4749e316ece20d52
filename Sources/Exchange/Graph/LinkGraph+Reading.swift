import Domain
public import JSON

extension LinkGraph {
  /// Reads what the database gives for an export.
  ///
  /// - Parameters:
  ///   - document: `subject`, `nodes`, `links` and what was left out, as `api.export_account` has it.
  ///   - watermark: Who makes the export.
  public init(_ document: JSONValue, _ watermark: Watermark) {
    self.init(
      of: document["subject"]?.asString ?? "",
      (document["nodes"]?.asArray ?? []).map(LinkNode.init),
      (document["links"]?.asArray ?? []).map(Link.init),
      nodesLeftOut: document.count("left_out"), linksLeftOut: document.count("links_left_out"),
      watermark: watermark)
  }
}

extension LinkNode {
  fileprivate init(_ part: JSONValue) {
    self.init(
      part["kind"]?.asString.flatMap { IdentifierKind(rawValue: $0) } ?? .other,
      part["identifier"]?.asString ?? "")
    issuer = part["issuer"]?.asString?.visibleOnOneLine
    isPattern = part["masked"]?.asBool ?? false
    isHub = part["hub"]?.asBool ?? false
    hop = part.count("hop")
    cases = part.count("cases")
    calls = part.count("calls")
    paid = Fen(part.count("paid_fen"))
    firstSeen = part.instant("first_seen")
    lastSeen = part.instant("last_seen")
    stop = part["stop"]?.asString
    lead = part["lead"]?.asString
  }
}

extension Link {
  fileprivate init(_ part: JSONValue) {
    self.init(part["one"]?.asInteger ?? -1, part["other"]?.asInteger ?? -1)
    cases = part.count("cases")
    calls = part.count("calls")
    firstSeen = part.instant("first_seen")
    lastSeen = part.instant("last_seen")
    ownCases = (part["own_cases"]?.asArray ?? []).compactMap(\.asString)
  }
}

extension JSONValue {
  fileprivate func count(_ key: String) -> Int { self[key]?.asInteger ?? 0 }

  fileprivate func instant(_ key: String) -> Instant? {
    self[key]?.asString.flatMap { Instant($0) }
  }
}

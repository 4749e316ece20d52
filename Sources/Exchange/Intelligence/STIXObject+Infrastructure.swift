import JSON

extension STIXObject {
  /// An identifier, as what is used for a fraud.
  static func infrastructure(_ node: LinkNode, in graph: LinkGraph) -> STIXObject {
    var object = STIXObject("infrastructure", node.key, created: node.firstSeen, in: graph)
    object["name"] = .string(node.identifier)
    object["description"] = .string(node.remark)
    object["infrastructure_types"] = ["unknown"]
    object["first_seen"] = node.firstSeen.map { .string($0.utc) }
    if let first = node.firstSeen, let last = node.lastSeen, first <= last {
      object["last_seen"] = .string(last.utc)
    }
    object["extensions"] = .object(JSONObject([(STIXFrame.extensionID, told(of: node))]))
    return object
  }

  private static func told(of node: LinkNode) -> JSONValue {
    var told: JSONValue = ["extension_type": "property-extension"]
    for attribute in node.attributes
    where !["label", "paid_fen", "first_seen", "last_seen"].contains(attribute.name) {
      told[attribute.name] = attribute.json
    }
    return told
  }
}

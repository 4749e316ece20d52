import Domain
import JSON

/// The objects of a bundle that are the same in every one.
enum STIXFrame {
  /// When what never changes was made.
  static let epoch = Instant(microseconds: 1_767_225_600_000_000)

  /// TLP:AMBER, as STIX 2.1, §7.2.1.4, has it.
  static let amber: JSONValue = [
    "type": "marking-definition", "spec_version": "2.1", "id": .string(STIXObject.amber),
    "created": "2017-01-20T00:00:00.000Z", "definition_type": "tlp", "name": "TLP:AMBER",
    "definition": ["tlp": "amber"],
  ]

  /// The watermark of a graph.
  static func mark(of graph: LinkGraph) -> JSONValue {
    [
      "type": "marking-definition", "spec_version": "2.1", "id": .string(graph.statement),
      "created": .string(graph.watermark.at.utc), "created_by_ref": .string(graph.identity),
      "definition_type": "statement",
      "definition": ["statement": .string(graph.watermark.text.visibleOnOneLine)],
    ]
  }

  private static let makerID = "identity--\(UUID.ofDesk.text)"

  /// Who says what the extension means.
  static let maker: JSONValue = [
    "type": "identity", "spec_version": "2.1", "id": .string(makerID),
    "created": .string(epoch.utc), "modified": .string(epoch.utc), "name": "desk110",
    "identity_class": "system",
  ]

  /// The reference of what is said of identifiers beyond what STIX has words for.
  static let extensionID =
    "extension-definition--\(UUID(name: "stix:identifier", in: .ofDesk).text)"

  /// What is said of identifiers beyond what STIX has words for (STIX 2.1, §7.3).
  static let extensionDefinition: JSONValue = [
    "type": "extension-definition", "spec_version": "2.1", "id": .string(extensionID),
    "created": .string(epoch.utc), "modified": .string(epoch.utc),
    "created_by_ref": .string(makerID), "name": "desk110 identifier",
    "description": "An account, phone or other identifier as reported to an anti-fraud desk.",
    "schema": """
    kind: string; identifier: string, * for each digit not known; issuer: string; \
    cases, calls: integer; paid: yuan with two decimals; hub: boolean; stop, lead: string
    """,
    "version": "1.0.0", "extension_types": ["property-extension"],
  ]
}

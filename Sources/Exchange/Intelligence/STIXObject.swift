import Domain
import JSON

/// An object of STIX 2.1 that says when it was made, and what may be done with it.
struct STIXObject {
  private(set) var value: JSONValue
  let id: String

  /// - Parameters:
  ///   - type: What it is.
  ///   - key: Always the same for the same thing.
  ///   - created: When the thing was first known.
  ///   - graph: What it is exported in.
  init(_ type: String, _ key: UUID, created: Instant? = nil, in graph: LinkGraph) {
    id = "\(type)--\(key.text)"
    let at = graph.watermark.at
    value = [
      "type": .string(type), "spec_version": "2.1", "id": .string(id),
      "created": .string(min(created ?? at, at).utc), "modified": .string(at.utc),
    ]
    if type != "identity" { value["created_by_ref"] = .string(graph.identity) }
    value["object_marking_refs"] = [.string(Self.amber), .string(graph.statement)]
  }

  subscript(key: String) -> JSONValue? {
    get { value[key] }
    set { value[key] = newValue }
  }

  /// The reference of TLP:AMBER.
  static let amber = "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82"
}

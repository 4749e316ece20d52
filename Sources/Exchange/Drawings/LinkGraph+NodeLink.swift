import Domain
import JSON

extension LinkGraph {
  /// JSON in the node-link form of networkx and D3.
  var nodeLink: JSONValue {
    [
      "directed": false, "multigraph": false, "graph": .object(Self.object(attributes)),
      "nodes": .array(
        nodes.map { node in
          var object: JSONObject = ["id": .string(node.key.text)]
          for attribute in node.attributes { object[attribute.name] = attribute.json }
          return .object(object)
        }),
      "links": .array(
        links.map { link in
          var object: JSONObject = [
            "source": .string(nodes[link.one].key.text),
            "target": .string(nodes[link.other].key.text),
            "weight": .integer(weight(of: link)),
          ]
          for attribute in attributes(of: link) { object[attribute.name] = attribute.json }
          return .object(object)
        }),
    ]
  }

  private static func object(_ attributes: [GraphAttribute]) -> JSONObject {
    JSONObject(attributes.map { (key: $0.name, value: $0.json) })
  }
}

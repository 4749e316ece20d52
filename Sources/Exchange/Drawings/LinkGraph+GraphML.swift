import Domain

extension LinkGraph {
  /// GraphML 1.0 (graphml.graphdrawing.org), as yEd, Gephi, Cytoscape and networkx read it.
  var graphML: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

      """
    text += Self.keys("graph", "g", Self.graphAttributeTypes)
    text += Self.keys("node", "n", LinkNode.attributeTypes)
    text += Self.keys("edge", "e", Self.linkAttributeTypes + [("weight", "int")])
    text += "<graph id=\"desk110\" edgedefault=\"undirected\">\n\(Self.data("g", attributes))\n"
    for node in nodes {
      text += "<node id=\"\(node.key.text)\">\(Self.data("n", node.attributes))</node>\n"
    }
    for link in links {
      let weight = GraphAttribute("weight", .number(weight(of: link)))
      text += "<edge source=\"\(nodes[link.one].key.text)\" "
      text += "target=\"\(nodes[link.other].key.text)\">"
      text += "\(Self.data("e", attributes(of: link) + [weight]))</edge>\n"
    }
    return text + "</graph>\n</graphml>\n"
  }

  private static func keys(_ of: String, _ prefix: String, _ types: [(String, String)]) -> String {
    types.map { name, type in
      "<key id=\"\(prefix)_\(name)\" for=\"\(of)\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>\n"
    }.joined()
  }

  private static func data(_ prefix: String, _ attributes: [GraphAttribute]) -> String {
    attributes.map { "<data key=\"\(prefix)_\($0.name)\">\($0.text.inXML)</data>" }.joined()
  }
}
